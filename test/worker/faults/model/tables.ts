/** The tables: planted at the beginning of a scenario, read at its end. */
import { env } from "cloudflare:workers";
import {
	insertMembers,
	insertSessions,
	insertUsers,
	insertWorkspaces,
	type MemberRow,
	orIgnored,
	type Statement,
} from "../../../rows";
import { plant, sql } from "../../database";
import { addressOf, type CommandOf, type Name } from "./commands";
import { SESSION_LASTS } from "./rules";
import type { State } from "./state";

/** The tables whose deletion empties all others that a scenario fills. Members go with their people. */
const EMPTIED = [
	"workspace",
	"deleted_workspace",
	"workspace_invite",
	"workspace_link",
	"workspace_domain",
	"notice_mail",
	"user",
	"audit_log",
	"daily_usage",
];

/** A session's token, the same for each session of a person. */
export function sessionTokenOf(name: Name): string {
	return `session-of-${name}`;
}

/**
 * Empties the tables and plants the scene.
 *
 * @param idOf the Worker's id of a name in the model
 */
export async function plantScene(
	{ now, accounts, workspaces }: State,
	idOf: (name: string) => string,
	newId: () => string,
): Promise<void> {
	const members: MemberRow[] = workspaces.flatMap(({ id, members }) =>
		members.map(({ account, role }) => ({
			id: newId(),
			workspaceId: idOf(id),
			userId: idOf(account),
			role,
			createdAt: now,
		})),
	);
	await plant(
		...EMPTIED.map((table) => ({ text: `delete from ${table}`, values: [] })),
		newUsers(
			accounts.map(({ id, name }) => ({ id: idOf(id), name })),
			now,
		),
		...newSessions(
			accounts.map(({ id, name }) => ({ userId: idOf(id), name })),
			now,
		),
		insertWorkspaces(
			workspaces.map(({ id, slug, plan, seatLimit }) => ({
				id: idOf(id),
				name: `The ${slug}`,
				slug,
				plan,
				seatLimit,
				createdAt: now,
			})),
		),
		insertMembers(members),
	);
}

/** Everybody but eve has verified their address. */
function newUsers(people: readonly { id: string; name: Name }[], now: number): Statement {
	return insertUsers(
		people.map(({ id, name }) => ({
			id,
			name,
			email: addressOf(name),
			isVerified: name !== "eve",
			createdAt: now,
		})),
	);
}

/** New sessions in place of the ones before. */
function newSessions(people: readonly { userId: string; name: Name }[], now: number): Statement[] {
	const sessions = people.map(({ userId, name }) => ({
		id: sessionTokenOf(name),
		token: sessionTokenOf(name),
		userId,
		createdAt: now,
		expiresAt: now + SESSION_LASTS,
	}));
	const tokens = JSON.stringify(sessions.map(({ token }) => token));
	return [
		{ text: "delete from session where token in (select value from json_each(?))", values: [tokens] },
		insertSessions(sessions),
	];
}

/**
 * Makes an account for a person who has none.
 *
 * @returns whether there was none
 */
export async function signUp(id: string, name: Name, now: number): Promise<boolean> {
	const { text, values } = orIgnored(newUsers([{ id, name }], now));
	const { meta } = await env.DB.prepare(text)
		.bind(...values)
		.run();
	return meta.changes > 0;
}

/** Signs those in who have an account. */
export async function signIn(names: readonly Name[], now: number): Promise<void> {
	const people = await sql<{ userId: string; name: Name }>(
		"select id as userId, name from user where name in (select value from json_each(?))",
		JSON.stringify(names),
	);
	if (people.length > 0) await plant(...newSessions(people, now));
}

/** Adds a member without an invite, if there are such a person and such a workspace. */
export async function addMember(
	id: string,
	{ whom, in: slug, as }: CommandOf<"addMember">,
	createdAt: number,
): Promise<void> {
	const [found] = await sql<{ workspaceId: string; userId: string }>(
		"select workspace.id as workspaceId, user.id as userId from workspace, user where slug = ? and email = ?",
		slug,
		addressOf(whom),
	);
	if (found !== undefined) await plant(orIgnored(insertMembers([{ id, ...found, role: as, createdAt }])));
}

/** Gives the domain of all addresses to a workspace, if there is such a workspace. */
export async function ownDomain(id: string, { in: slug, mode }: CommandOf<"ownDomain">, now: number): Promise<void> {
	const [found] = await sql<{ workspaceId: string }>("select id as workspaceId from workspace where slug = ?", slug);
	if (found === undefined) return;
	await plant(
		{ text: "delete from workspace_domain", values: [] },
		{
			text: `insert into workspace_domain
				(id, workspace_id, domain, mode, record_value, created_at, verified_at, checked_at, missed_checks, status, due_at)
				values (?1, ?2, 'example.com', ?3, 'planted', +?4, +?4, +?4, 0, 'verified', 9e15)`,
			values: [id, found.workspaceId, mode, String(now)],
		},
	);
}

export interface Tables {
	workspaces: { id: string; slug: string; plan: string; used: number; seatLimit: number | null }[];
	members: { workspace: string; user: string; role: string; joinedAt: number }[];
	invites: {
		id: string;
		workspace: string;
		email: string;
		role: string;
		status: string;
		closedAt: number | null;
		closedBy: string | null;
	}[];
	links: { id: string; workspace: string; used: number }[];
	requests: { id: string; workspace: string; user: string; status: string; decidedBy: string | null }[];
	bars: { workspace: string; user: string; at: number }[];
	/** Deleted workspaces, with the rows that are left of them. */
	deleted: { id: string; members: number; invites: number }[];
	mails: { id: string; invite: string; recipient: string; state: string }[];
	sessions: { user: string; until: number; active: string | null }[];
	audit: { action: string; count: number }[];
	/** Workspaces whose counters are wrong, or that have no owner or two, and members and invites of no workspace. */
	oddities: { id: string }[];
}

const TABLES = {
	workspaces: `select id, slug, plan, seat_limit as seatLimit,
		member_count + open_invite_count - (
			select count(*) from workspace_invite where workspace_id = workspace.id and status = 'pending' and expires_at <= ?1
		) as used from workspace order by id`,
	members: `select workspace_id as workspace, user_id as user, role, created_at as joinedAt from workspace_member where ?1 order by id`,
	invites: `select id, workspace_id as workspace, email, role,
		case when status = 'pending' and expires_at <= ?1 then 'expired' else status end as status,
		closed_at as closedAt, coalesce(accepted_by, revoked_by, declined_by) as closedBy from workspace_invite
		where exists (select 1 from workspace where workspace.id = workspace_invite.workspace_id) order by id`,
	links: `select id, workspace_id as workspace, used_count as used from workspace_link
		where ?1 and exists (select 1 from workspace where workspace.id = workspace_link.workspace_id) order by id`,
	requests: `select id, workspace_id as workspace, user_id as user, status, decided_by as decidedBy from join_request
		where ?1 and exists (select 1 from workspace where workspace.id = join_request.workspace_id) order by id`,
	bars: `select workspace_id as workspace, user_id as user, barred_at as at from workspace_bar
		where ?1 and exists (select 1 from workspace where workspace.id = workspace_bar.workspace_id)`,
	deleted: `select id, (select count(*) from workspace_member where workspace_id = deleted_workspace.id) as members,
		(select count(*) from workspace_invite where workspace_id = deleted_workspace.id) as invites
		from deleted_workspace where ?1`,
	mails: `select id, invite_id as invite, recipient, state from mail_outbox where ?1 order by invite_id, sending`,
	sessions: `select user_id as user, expires_at as until, active_workspace_id as active from session where expires_at > ?1`,
	audit: `select action, count(*) as count from audit_log where ?1 group by action`,
	oddities: `select id from workspace where ?1 and (
		member_count <> (select count(*) from workspace_member where workspace_id = workspace.id)
		or open_invite_count <> (select count(*) from workspace_invite where workspace_id = workspace.id and status = 'pending')
		or 1 <> (select count(*) from workspace_member where workspace_id = workspace.id and role = 'owner'))
		union select id from (
			select id, workspace_id from workspace_member union all select id, workspace_id from workspace_invite
		) where workspace_id not in (select id from workspace union all select id from deleted_workspace)`,
} as const satisfies Record<keyof Tables, string>;

/** @param now ms since 1970 */
export async function readTables(now: number): Promise<Tables> {
	const names = Object.keys(TABLES) as (keyof Tables)[];
	const results = await env.DB.batch(names.map((name) => env.DB.prepare(TABLES[name]).bind(now)));
	return Object.fromEntries(names.map((name, index) => [name, results[index]?.results])) as unknown as Tables;
}
