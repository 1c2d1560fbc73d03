import { and, eq, isNotNull, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { noticeMail, workspace, workspaceInvite } from "../../../db/schema";
import { archiveNoticeId } from "../../../mail/owe-notice-sql";
import { finishMails, NOTICE_MAIL } from "../../../mail/owed-mail-sql";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug, workspaceIdBySlug } from "../../actor/workspace-reference";

/** The newest pending invites, among which owed mails are looked for. The sweep has put them aside for a day at most. */
const LOOKED_AT = sql.raw("limit 1000");

export const restoreWorkspaceBatch = defineActorBatch(
	bySlug,
	(p: Parameters<CallerValues & DecisionValues>, actor) => ({
		decision: decision(
			p,
			actor
				.entryAlsoIfArchived(p, {
					action: "workspace.restored",
					metadata: sql`json_object('slug', ${workspace.slug})`,
				})
				.where(and(isNotNull(workspace.archivedAt), actor.may("canDeleteWorkspace"))),
		),
		// Before the workspace is updated: the id of the mail is made from its columns.
		cancelledMails: finishMails(NOTICE_MAIL, p, {
			state: sql`'cancelled'`,
			where: sql`${noticeMail.id} = (select ${archiveNoticeId} from ${workspace} where ${bySlug(p)})
				and ${noticeMail.state} = 'queued' and ${decided(p)}`,
		}),
		restored: build
			.update(workspace)
			.set({ archivedAt: null, archiveLocale: null, archiveEndsAt: null })
			.where(and(bySlug(p), decided(p))),
		mailsBroughtBack: build
			.update(workspaceInvite)
			.set({ mailQueuedAt: p.now })
			.where(
				sql`${decided(p)} and ${workspaceInvite.id} in (
					select "id" from (
						select "id", "mail_state", "mail_queued_at" from ${workspaceInvite}
						where ${and(eq(workspaceInvite.workspaceId, workspaceIdBySlug(p)), eq(workspaceInvite.status, sql`'pending'`))}
						order by "id" desc ${LOOKED_AT}
					) where "mail_state" = 'queued' and "mail_queued_at" > ${p.now}
				)`,
			),
		allowed: selectDecided(p),
	}),
);
