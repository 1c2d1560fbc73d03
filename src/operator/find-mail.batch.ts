import { eq, sql } from "drizzle-orm";
import { type DecisionValues, decision } from "../audit/decision";
import { auditRow } from "../audit/entry";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { codeMail, mailHold, noticeMail, user, workspace, workspaceInvite } from "../db/schema";
import { currentInviteMailId } from "../mail/owed-mail-sql";
import type { HoldReason } from "../rules/mail-failures";
import { statusAt } from "../team/invites/state-sql";
import type { CodeRow, InviteRow } from "./found-mail";
import { MAX_FOUND_MAILS } from "./limits";

type Values = DecisionValues & { email: string; maskedEmail: string };

/** One more row says if there are more. */
const atMost = sql.raw(`limit ${MAX_FOUND_MAILS + 1}`);

const inTable = (table: typeof codeMail | typeof noticeMail, p: Parameters<Values>) => sql<CodeRow>`
	select ${table.id} as "id", ${table.kind} as "kind", ${table.state} as "state", ${table.failure} as "failure",
		${table.attempts} as "attempts", ${table.createdAt} as "owedAt", ${table.queuedAt} as "queuedAt",
		${table.finishedAt} as "finishedAt", ${table.expiresAt} as "expiresAt", ${table.providerId} as "providerId"
	from ${table} where ${table.recipient} = ${p.email} order by ${table.createdAt} desc ${atMost}`;

export const findMailBatch = defineBatch((p: Parameters<Values>) => ({
	decision: decision(
		p,
		build
			.select(
				auditRow(p.decisionId, p.now, {
					action: "mail.looked_up",
					metadata: sql`json_object('email', ${p.maskedEmail})`,
				}),
			)
			.from(sql`(select 1) as "once"`),
	),
	account: build
		.select(row({ userId: user.id, emailVerified: user.emailVerified, blockedAt: user.blockedAt }))
		.from(user)
		.where(eq(user.email, p.email)),
	holds: build.select(row({ reason: sql<HoldReason>`${mailHold.reason}`, until: mailHold.until })).from(mailHold),
	codes: inTable(codeMail, p),
	notices: inTable(noticeMail, p),
	invites: sql<InviteRow>`
		select ${currentInviteMailId} as "id", 'invite' as "kind", ${workspaceInvite.mailState} as "state",
			${workspaceInvite.mailFailure} as "failure", ${workspaceInvite.mailAttempts} as "attempts",
			${workspaceInvite.lastSentAt} as "owedAt", ${workspaceInvite.mailQueuedAt} as "queuedAt",
			${workspaceInvite.mailFinishedAt} as "finishedAt", ${workspaceInvite.expiresAt} as "expiresAt",
			${workspaceInvite.mailProviderId} as "providerId", ${workspaceInvite.id} as "inviteId", ${statusAt(p)} as "inviteStatus",
			${workspace.slug} as "workspaceSlug", ${workspace.sendingPausedAt} is not null as "sendingPaused"
		from ${workspaceInvite} inner join ${workspace} on ${workspace.id} = ${workspaceInvite.workspaceId}
		where ${workspaceInvite.email} = ${p.email} order by ${workspaceInvite.lastSentAt} desc ${atMost}`,
}));
