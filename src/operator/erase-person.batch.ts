import { and, eq, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, decisionRow, selectDecided } from "../audit/decision";
import { auditRow } from "../audit/entry";
import { build, defineBatch, onRetry, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { codeMail, dailyUsage, noticeMail, user, workspace, workspaceInvite, workspaceMember } from "../db/schema";
import { erasure } from "../team/accounts/erasure-sql";
import { keysOfPerson } from "../team/invites/mail-caps-sql";
import { ownedWorkspaces } from "../team/workspaces/owned-workspaces";

/** The address of an account that is named by its id. */
export const addressOfPersonBatch = defineBatch((p: Parameters<{ userId: string }>) => ({
	person: build
		.select(row({ email: user.email }))
		.from(user)
		.where(eq(user.id, p.userId)),
}));

type ErasedRow = { userId: string | null; memberships: number; invites: number; mails: number };

type Values = DecisionValues & {
	email: string;
	maskedEmail: string;
	/** Today, in days since 1970 in UTC. */
	day: number;
	/** JSON: the keys of the day's counts of the address. */
	usageKeys: string;
};

export const erasePersonBatch = defineBatch((p: Parameters<Values>) => {
	const personId = sql<string | null>`(select ${user.id} from ${user} where ${user.email} = ${p.email})`;
	const owned = build
		.select(row({ slug: workspace.slug, name: workspace.name }))
		.from(workspaceMember)
		.innerJoin(workspace, eq(workspace.id, workspaceMember.workspaceId))
		.where(and(eq(workspaceMember.userId, personId), sql`${workspaceMember.role} = 'owner'`));
	const memberships = sql`(select count(*) from ${workspaceMember} where ${workspaceMember.userId} = ${personId})`;
	const invites = sql`(select count(*) from ${workspaceInvite} where ${workspaceInvite.email} = ${p.email})`;
	const mails = sql`(
		(select count(*) from ${codeMail} where ${codeMail.recipient} = ${p.email})
		+ (select count(*) from ${noticeMail} where ${noticeMail.recipient} = ${p.email})
	)`;
	return {
		owned,
		found: sql<ErasedRow>`select
			${personId} as "userId", ${memberships} as "memberships", ${invites} as "invites", ${mails} as "mails"`,
		decision: decision(
			p,
			build
				.select(
					auditRow(p.decisionId, p.now, {
						action: "account.erased",
						targetUserId: personId,
						metadata: sql`json_object('email', ${p.maskedEmail}, 'memberships', ${memberships}, 'invites', ${invites}, 'mails', ${mails})`,
					}),
				)
				.from(sql`(select 1) as "once"`)
				.where(eq(ownedWorkspaces(personId), 0)),
		),
		usage: build
			.delete(dailyUsage)
			.where(
				and(
					sql`${dailyUsage.day} in (${p.day}, ${p.day} - 1)`,
					sql`${dailyUsage.key} in (select "value" from json_each(${p.usageKeys}) union all ${keysOfPerson(personId)})`,
					decided(p),
				),
			),
		...erasure(p, { personId, email: p.email, actorId: sql`null` }),
		allowed: selectDecided(p),
		// A later attempt finds nobody any more: the audit row has what the earlier one has erased.
		erased: onRetry(
			sql<ErasedRow>`select "target_user_id" as "userId", "metadata" ->> 'memberships' as "memberships",
				"metadata" ->> 'invites' as "invites", "metadata" ->> 'mails' as "mails" from ${decisionRow(p)}`,
			"found",
		),
	};
});
