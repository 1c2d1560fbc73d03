/** Making invites, one address or a thousand: the same rules, the same statements, one round trip. */
import { type SQL, sql } from "drizzle-orm";
import { decision } from "../../audit/decision";
import { auditRow } from "../../audit/entry";
import { build, type Parameters, thisAttempt } from "../../db/batch";
import { insertFrom } from "../../db/insert-from";
import { row } from "../../db/row";
import { auditLog, workspaceInvite } from "../../db/schema";
import { bug } from "../../errors";
import { chooseLocale } from "../../languages/choose-locale";
import type { Locale } from "../../languages/locales";
import { oweInviteMails } from "../../mail/outbox";
import { DAY_MS } from "../../rules/limits";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { defineActorBatch } from "../actor/actor";
import { callerValues, requireCaller } from "../actor/caller";
import { bySlug } from "../actor/workspace-reference";
import { capValues, countMails } from "./mail-caps";
import { REQUESTED_COLUMNS, requestedEntries, requestInvites, type Wanted } from "./requested-invites";
import { type InviteRefusal, judgedInvites, selectVerdicts, type VerdictValues, whyNotInvited } from "./verdict";
import { toInvite } from "./view";

type Values = VerdictValues & {
	expiresInDays: number;
	/** Milliseconds since 1970 in UTC. */
	expiresAt: number;
	message: string | null;
	locale: Locale;
};

/** SQL: the requested invites that this attempt decided to make. */
function decidedInvites(p: Parameters<Values>): SQL {
	return sql`
		select ${REQUESTED_COLUMNS}, ${auditLog.workspaceId} as "workspace_id", ${auditLog.actorId} as "user_id"
		from ${requestedEntries(p)}
		inner join ${auditLog} on ${auditLog.id} = "entry"."value" ->> 'decisionId' and ${auditLog.attempt} = ${thisAttempt}`;
}

const batch = defineActorBatch(bySlug, (p: Parameters<Values>, actor) => ({
	verdicts: selectVerdicts(p, actor),
	decision: decision(
		build
			.select(
				auditRow(sql`"judged"."decision_id"`, p.now, {
					action: "invite.created",
					workspaceId: sql`"judged"."workspace_id"`,
					actorId: sql`"judged"."inviter_id"`,
					inviteId: sql`"judged"."invite_id"`,
					metadata: sql`json_object('email', "judged"."masked_email", 'role', "judged"."role")`,
				}),
			)
			.from(sql`(${judgedInvites(p, actor)}) as "judged"`)
			.where(sql`"judged"."may_be_made"`),
	),
	// The unique index allows one open invite for each address, and an expired invite is open until it is recorded as
	// lapsed. So this batch records it.
	lapsed: build
		.update(workspaceInvite)
		.set({ lapsedAt: p.now })
		.where(
			sql`${workspaceInvite.id} in (
				select "old"."id" from (${decidedInvites(p)}) as "decided" inner join ${workspaceInvite} as "old"
					on "old"."workspace_id" = "decided"."workspace_id" and "old"."email" = "decided"."email"
					and "old"."status" = 'pending' and "old"."expires_at" <= ${p.now}
			)`,
		),
	invites: insertFrom(
		workspaceInvite,
		{
			id: sql`"invite_id"`,
			workspaceId: sql`"workspace_id"`,
			email: sql`"email"`,
			recipientHash: sql`"recipient_hash"`,
			role: sql`"role"`,
			message: p.message,
			locale: p.locale,
			expiresInDays: p.expiresInDays,
			invitedBy: sql`"user_id"`,
			sendCount: sql`1`,
			lastSentAt: p.now,
			createdAt: p.now,
			expiresAt: p.expiresAt,
		},
		sql`from (${decidedInvites(p)}) where true`,
	),
	counted: countMails(p, decidedInvites(p)),
	mails: oweInviteMails(p, decidedInvites(p)),
	made: build
		.select(row({ decisionId: auditLog.id }))
		.from(auditLog)
		.where(sql`${auditLog.id} in (select "value" ->> 'decisionId' from ${requestedEntries(p)})`),
}));

export interface InviteTerms {
	expiresInDays: number;
	message?: string | undefined;
	/** A language tag. Without a supported one, `Accept-Language` decides, else the mail is in English. */
	locale?: string | undefined;
}

/** `FORBIDDEN`: an earlier attempt did not make this invite, and the inviter has lost the permission since. */
export type InviteOutcome = { email: string } & (
	| { invite: ReturnType<typeof toInvite> }
	| InviteRefusal
	| { code: "FORBIDDEN" }
);

/**
 * Invites each address, or reports why not. The outcomes are in the order of the addresses, which differ from each other.
 *
 * @throws MusterError `UNAUTHORIZED`, `WORKSPACE_NOT_FOUND`, `FORBIDDEN`
 */
export async function makeInvites(
	scope: Scope,
	slug: string,
	wanted: readonly Wanted[],
	terms: InviteTerms,
): Promise<InviteOutcome[]> {
	const { now } = scope;
	const caller = callerValues(scope, slug);
	const requested = await requestInvites(scope, wanted);
	const expiresAt = now + terms.expiresInDays * DAY_MS;
	const result = await runSignedIn(scope, batch, {
		...caller,
		...capValues(scope),
		requested: JSON.stringify(requested),
		expiresInDays: terms.expiresInDays,
		expiresAt,
		message: terms.message || null,
		locale: chooseLocale([terms.locale, scope.acceptLanguage]),
	});
	const made = new Set(result.made.map(({ decisionId }) => decisionId));
	scope.announceMail(requested.filter(({ decisionId }) => made.has(decisionId)).map(({ mailId }) => mailId));
	if (made.size === 0) requireCaller(result.caller, "canManageMembers");

	const inviter = result.caller[0];
	const verdicts = new Map(result.verdicts.map((verdict) => [verdict.decisionId, verdict]));
	return requested.map(({ decisionId, inviteId, email, role }) => {
		if (!made.has(decisionId)) {
			const verdict = verdicts.get(decisionId);
			if (verdict === undefined) return { email, code: "FORBIDDEN" };
			const refusal = whyNotInvited(verdict);
			if (refusal === null) throw bug("An invite was neither made nor refused.");
			return { email, ...refusal };
		}
		const invite = toInvite({
			id: inviteId,
			email,
			role,
			status: "pending",
			delivery: "queued",
			failure: null,
			inviterId: inviter?.userId ?? null,
			inviterName: inviter?.name ?? null,
			createdAt: now,
			expiresAt,
			lastSentAt: now,
			sendCount: 1,
		});
		return { email, invite };
	});
}
