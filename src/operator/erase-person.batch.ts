import { and, eq, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, selectDecided } from "../audit/decision";
import { auditRow } from "../audit/entry";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { codeMail, dailyUsage, user, workspace, workspaceInvite, workspaceMember } from "../db/schema";
import { erasure } from "../team/accounts/erasure-sql";
import { ownedWorkspaces } from "../team/workspaces/owned-workspaces";

/** The address of an account that is named by its id. */
export const addressOfPersonBatch = defineBatch((p: Parameters<{ userId: string }>) => ({
	person: build
		.select(row({ email: user.email }))
		.from(user)
		.where(eq(user.id, p.userId)),
}));

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
	return {
		owned,
		found: sql<{ userId: string | null; memberships: number; invites: number; mails: number }>`select
			${personId} as "userId",
			(select count(*) from ${workspaceMember} where ${workspaceMember.userId} = ${personId}) as "memberships",
			(select count(*) from ${workspaceInvite} where ${workspaceInvite.email} = ${p.email}) as "invites",
			(select count(*) from ${codeMail} where ${codeMail.recipient} = ${p.email}) as "mails"`,
		decision: decision(
			p,
			build
				.select(
					auditRow(p.decisionId, p.now, {
						action: "account.erased",
						targetUserId: personId,
						metadata: sql`json_object('email', ${p.maskedEmail})`,
					}),
				)
				.from(sql`(select 1) as "once"`)
				.where(eq(ownedWorkspaces(personId), 0)),
		),
		usage: build.delete(dailyUsage).where(
			and(
				sql`${dailyUsage.day} in (${p.day}, ${p.day} - 1)`,
				sql`${dailyUsage.key} in (
						select "value" from json_each(${p.usageKeys}) union all select 'person:' || ${personId} union all select 'free:' || ${personId}
					)`,
				decided(p),
			),
		),
		...erasure(p, { personId, email: p.email, actorId: sql`null` }),
		allowed: selectDecided(p),
	};
});
