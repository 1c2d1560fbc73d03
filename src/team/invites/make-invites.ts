/** Inviting, one address or a thousand: the same rules, the same statements, one round trip. */
import { type SQL, sql } from "drizzle-orm";
import { auditRow, decision } from "../../audit/decision";
import { build, defineBatch, type Parameters, thisAttempt } from "../../db/batch";
import { insertFrom } from "../../db/insert-from";
import { row } from "../../db/row";
import { auditLog, session, user, workspace, workspaceInvite, workspaceMember } from "../../db/schema";
import { type ErrorCode, MusterError } from "../../errors";
import { chooseLocale } from "../../languages/choose-locale";
import type { Locale } from "../../languages/locales";
import { oweInviteMails } from "../../mail/outbox";
import { maskAddress } from "../../rules/email-address";
import { DAY_MS } from "../../rules/limits";
import type { GrantableRole } from "../../rules/roles";
import type { Scope } from "../../scope";
import { renewSession } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { type CallerValues, callerValues, fromCaller, requireCaller, selectCaller } from "../actor/caller";
import { rank, roleMay } from "../actor/roles";
import { seatLimit, seatsUsed } from "../workspaces/seats";
import { isOpen, toInvite } from "./invite";
import { type CapValues, capValues, countMails, mailsLeftToday, recipientHasEnough, recipientHash } from "./mail-caps";

/** Why one row of a list was not invited. */
export type InviteRefusal = Extract<
	ErrorCode,
	"ROLE_TOO_HIGH" | "ALREADY_MEMBER" | "ALREADY_INVITED" | "SEAT_LIMIT_REACHED" | "RATE_LIMITED"
>;

/** What a verdict goes by. */
export type JudgedValues = CallerValues &
	CapValues & {
		/** JSON: what is asked for, in the order in which seats are given. */
		asked: string;
	};

type Values = JudgedValues & {
	expiresInDays: number;
	expiresAt: number;
	message: string | null;
	locale: Locale;
};

/** Who is to be invited, as what. */
export interface Wanted {
	email: string;
	role: GrantableRole;
}

/** One row of `asked`. The ids are made by the Worker. */
interface Asked {
	decisionId: string;
	inviteId: string;
	mailId: string;
	email: string;
	maskedEmail: string;
	recipientHash: string;
	role: GrantableRole;
}

const ASKED_COLUMNS = sql`
	"entry"."key" as "position",
	"entry"."value" ->> 'decisionId' as "decision_id",
	"entry"."value" ->> 'inviteId' as "invite_id",
	"entry"."value" ->> 'mailId' as "mail_id",
	"entry"."value" ->> 'email' as "email",
	"entry"."value" ->> 'maskedEmail' as "masked_email",
	"entry"."value" ->> 'recipientHash' as "recipient_hash",
	"entry"."value" ->> 'role' as "role"`;

/** More seats than anyone asks for: what "unlimited" is in a comparison. */
const UNLIMITED = sql.raw(String(Number.MAX_SAFE_INTEGER));

/**
 * Every row that is asked for with its verdict: `code` is null where the invite may be made, else the first refusal
 * that applies. Seats go in the order given; a row that is refused takes none.
 */
function judged(p: Parameters<JudgedValues>): SQL {
	const caller = fromCaller(
		{
			workspaceId: sql`${workspace.id}`.as("workspace_id"),
			callerId: sql`${session.userId}`.as("caller_id"),
			callerRank: rank(workspaceMember.role).as("caller_rank"),
			freeSeats: sql`max(coalesce(${seatLimit()} - ${seatsUsed(p)}, ${UNLIMITED}), 0)`.as("free_seats"),
			mailsLeft: sql`max(${mailsLeftToday(p, { userId: session.userId, workspaceId: workspace.id })}, 0)`.as(
				"mails_left",
			),
		},
		p,
	).where(roleMay(workspaceMember.role, "canManageMembers"));

	const liveInvite = sql`(
		select ${workspaceInvite.id} from ${workspaceInvite}
		where ${workspaceInvite.workspaceId} = "caller"."workspace_id" and ${workspaceInvite.email} = "asked"."email"
			and ${isOpen} and ${workspaceInvite.expiresAt} > ${p.now}
	)`;
	const isMember = sql`exists (
		select 1 from ${user} inner join ${workspaceMember}
			on ${workspaceMember.userId} = ${user.id} and ${workspaceMember.workspaceId} = "caller"."workspace_id"
		where ${user.email} = "asked"."email"
	)`;
	const enough = recipientHasEnough(p, {
		workspaceId: sql`"caller"."workspace_id"`,
		recipientHash: sql`"asked"."recipient_hash"`,
	});

	return sql`
		with "caller" as materialized (${caller.getSQL()}),
		"asked" as materialized (select ${ASKED_COLUMNS} from json_each(${p.asked}) as "entry"),
		"weighed" as materialized (
			select "asked".*, "caller".*, ${liveInvite} as "live_invite_id", ${enough} as "enough",
				case when ${rank(sql`"asked"."role"`)} > "caller"."caller_rank" then 'ROLE_TOO_HIGH'
					when ${isMember} then 'ALREADY_MEMBER' end as "refusal"
			from "caller" cross join "asked"
		),
		"placed" as (
			select *, sum("refusal" is null and "live_invite_id" is null and not "enough") over (order by "position") as "place"
			from "weighed"
		)
		select *, case
			when "refusal" is not null then "refusal"
			when "live_invite_id" is not null then 'ALREADY_INVITED'
			when not "enough" and "place" <= min("free_seats", "mails_left") then null
			when "free_seats" <= "mails_left" and "place" + "enough" > "free_seats" then 'SEAT_LIMIT_REACHED'
			else 'RATE_LIMITED'
		end as "code" from "placed"`;
}

type Refused =
	| { code: "ALREADY_INVITED"; liveInviteId: string }
	| { code: Exclude<InviteRefusal, "ALREADY_INVITED">; liveInviteId: string | null };
type Verdict = { decisionId: string } & (Refused | { code: null; liveInviteId: null });

/** The verdicts alone. */
export function selectVerdicts(p: Parameters<JudgedValues>) {
	return sql<Verdict>`
		select "decision_id" as "decisionId", "code", "live_invite_id" as "liveInviteId" from (${judged(p)})`;
}

/** What was decided in this attempt, with the row it answers. */
function decidedRows(p: Parameters<Values>): SQL {
	return sql`
		select ${ASKED_COLUMNS}, ${auditLog.workspaceId} as "workspace_id", ${auditLog.actorId} as "user_id"
		from json_each(${p.asked}) as "entry"
		inner join ${auditLog} on ${auditLog.id} = "entry"."value" ->> 'decisionId' and ${auditLog.attempt} = ${thisAttempt}`;
}

const inviteBatch = defineBatch((p: Parameters<Values>) => ({
	caller: selectCaller(p),
	verdicts: selectVerdicts(p),
	decision: decision(
		build
			.select(
				auditRow(sql`"judged"."decision_id"`, p.now, {
					action: "invite.created",
					workspaceId: sql`"judged"."workspace_id"`,
					actorId: sql`"judged"."caller_id"`,
					inviteId: sql`"judged"."invite_id"`,
					metadata: sql`json_object('email', "judged"."masked_email", 'role', "judged"."role")`,
				}),
			)
			.from(sql`(${judged(p)}) as "judged"`)
			.where(sql`"judged"."code" is null`),
	),
	// An expired invite of that address holds the one live place until its end is booked.
	lapsed: build
		.update(workspaceInvite)
		.set({ lapsedAt: p.now })
		.where(
			sql`${workspaceInvite.id} in (
				select "old"."id" from (${decidedRows(p)}) as "decided" inner join ${workspaceInvite} as "old"
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
		sql`from (${decidedRows(p)}) where true`,
	),
	counted: countMails(p, decidedRows(p)),
	mails: oweInviteMails(p, decidedRows(p)),
	created: build
		.select(row({ decisionId: auditLog.id }))
		.from(auditLog)
		.where(sql`${auditLog.id} in (select "value" ->> 'decisionId' from json_each(${p.asked}))`),
	renewed: renewSession(p),
}));

/** What is asked for, with ids to do it under. */
export function askFor(scope: Scope, wanted: readonly Wanted[]): Promise<Asked[]> {
	return Promise.all(
		wanted.map(async ({ email, role }) => ({
			decisionId: scope.newId(),
			inviteId: scope.newId(),
			mailId: scope.newId(),
			email,
			maskedEmail: maskAddress(email),
			recipientHash: await recipientHash(scope, email),
			role,
		})),
	);
}

export interface InviteTerms {
	expiresInDays: number;
	message?: string | undefined;
	/** A language tag; without one the mail is in the inviter's own language. */
	locale?: string | undefined;
}

export type InviteOutcome = { email: string; invite: ReturnType<typeof toInvite> } | ({ email: string } & Refused);

/**
 * Invites each address, or says why not; outcomes in the order given. Addresses differ from each other.
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
	const asked = await askFor(scope, wanted);
	const expiresAt = now + terms.expiresInDays * DAY_MS;
	const result = await runSignedIn(scope, inviteBatch, {
		...caller,
		...capValues(scope),
		asked: JSON.stringify(asked),
		expiresInDays: terms.expiresInDays,
		expiresAt,
		message: terms.message || null,
		locale: chooseLocale([terms.locale, scope.acceptLanguage]),
	});
	const inviter = requireCaller(result.caller, "canManageMembers");

	const created = new Set(result.created.map(({ decisionId }) => decisionId));
	const verdicts = new Map(result.verdicts.map((verdict) => [verdict.decisionId, verdict]));
	scope.announceMail(asked.filter(({ decisionId }) => created.has(decisionId)).map(({ mailId }) => mailId));
	return asked.map(({ decisionId, inviteId, email, role }) => {
		if (created.has(decisionId)) {
			const invite = toInvite({
				id: inviteId,
				email,
				role,
				status: "pending",
				delivery: "queued",
				failure: null,
				inviterId: inviter.userId,
				inviterName: inviter.name,
				createdAt: now,
				expiresAt,
				lastSentAt: now,
				sendCount: 1,
			});
			return { email, invite };
		}
		const verdict = verdicts.get(decisionId);
		if (verdict === undefined || verdict.code === null)
			throw new MusterError("INTERNAL", { cause: new Error("an invite was neither made nor refused") });
		const { decisionId: _, ...refused } = verdict;
		return { email, ...refused };
	});
}
