/** What stands in the tables: set at the beginning of a story, read at its end. */
import { env } from "cloudflare:workers";
import { addressOf, type Deed, type Name } from "./commands";
import { SESSION_LASTS } from "./rules";
import type { State } from "./state";

/** A session's token, the same for each session of a person. */
export function sessionTokenOf(name: Name): string {
	return `session-of-${name}`;
}

/**
 * Empties the tables and sets the scene.
 *
 * @param idOf the Worker's id of what the model calls so
 */
export async function setScene(
	{ now, accounts, workspaces }: State,
	idOf: (name: string) => string,
	newId: () => string,
): Promise<void> {
	const members = workspaces.flatMap(({ id, members }) =>
		members.map(({ account, role }) => ({ id: newId(), workspace: idOf(id), user: idOf(account), role })),
	);
	await env.DB.batch([
		...["workspace", "user", "audit_log", "mail_usage"].map((table) => env.DB.prepare(`delete from ${table}`)),
		signUpStatement(
			accounts.map(({ id, name }) => ({ id: idOf(id), name })),
			now,
		),
		...signInStatements(
			accounts.map(({ name }) => name),
			now,
		),
		env.DB.prepare(
			`insert into workspace (id, name, slug, plan, seat_limit, created_at)
			select value ->> 'id', 'The ' || (value ->> 'slug'), value ->> 'slug', value ->> 'plan', value ->> 'seatLimit', ?2
			from json_each(?1)`,
		).bind(JSON.stringify(workspaces.map((workspace) => ({ ...workspace, id: idOf(workspace.id) }))), now),
		env.DB.prepare(
			`insert into workspace_member (id, workspace_id, user_id, role, created_at)
			select value ->> 'id', value ->> 'workspace', value ->> 'user', value ->> 'role', ?2 from json_each(?1)`,
		).bind(JSON.stringify(members), now),
	]);
}

/** Accounts for those who have none; everybody but eve has shown that their address is theirs. */
export function signUpStatement(people: readonly { id: string; name: Name }[], now: number): D1PreparedStatement {
	const rows = people.map(({ id, name }) => ({ id, name, email: addressOf(name), verified: name === "eve" ? 0 : 1 }));
	return env.DB.prepare(
		`insert into user (id, name, email, email_verified, created_at, updated_at)
		select value ->> 'id', value ->> 'name', value ->> 'email', value ->> 'verified', ?2, ?2 from json_each(?1) where true
		on conflict (email) do nothing`,
	).bind(JSON.stringify(rows), now);
}

/** New sessions in place of the ones before, for those who have an account. */
export function signInStatements(names: readonly Name[], now: number): D1PreparedStatement[] {
	const rows = JSON.stringify(names.map((name) => ({ email: addressOf(name), token: sessionTokenOf(name) })));
	return [
		env.DB.prepare("delete from session where token in (select value ->> 'token' from json_each(?))").bind(rows),
		env.DB.prepare(
			`insert into session (id, token, user_id, expires_at, created_at, updated_at)
			select value ->> 'token', value ->> 'token', user.id, ?3, ?2, ?2
			from json_each(?1) inner join user on user.email = value ->> 'email'`,
		).bind(rows, now, now + SESSION_LASTS),
	];
}

export function putInStatement(id: string, { whom, in: slug, as }: Deed<"putIn">, now: number): D1PreparedStatement {
	return env.DB.prepare(
		`insert into workspace_member (id, workspace_id, user_id, role, created_at)
		select ?1, workspace.id, user.id, ?4, ?5 from workspace, user where workspace.slug = ?2 and user.email = ?3
		on conflict (workspace_id, user_id) do nothing`,
	).bind(id, slug, addressOf(whom), as, now);
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
	mails: { id: string; invite: string; recipient: string; state: string }[];
	sessions: { user: string; until: number; active: string | null }[];
	audit: { action: string; count: number }[];
	/** Workspaces that count wrong, or have no owner or two. */
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
		closed_at as closedAt, coalesce(accepted_by, revoked_by, declined_by) as closedBy from workspace_invite order by id`,
	mails: `select id, invite_id as invite, recipient, state from mail_outbox where ?1 order by invite_id, sending`,
	sessions: `select user_id as user, expires_at as until, active_workspace_id as active from session where expires_at > ?1`,
	audit: `select action, count(*) as count from audit_log where ?1 group by action`,
	oddities: `select id from workspace where ?1 and (
		member_count <> (select count(*) from workspace_member where workspace_id = workspace.id)
		or open_invite_count <> (select count(*) from workspace_invite where workspace_id = workspace.id and status = 'pending')
		or 1 <> (select count(*) from workspace_member where workspace_id = workspace.id and role = 'owner'))`,
} as const satisfies Record<keyof Tables, string>;

/** @param now ms since 1970 */
export async function readTables(now: number): Promise<Tables> {
	const names = Object.keys(TABLES) as (keyof Tables)[];
	const results = await env.DB.batch(names.map((name) => env.DB.prepare(TABLES[name]).bind(now)));
	return Object.fromEntries(names.map((name, index) => [name, results[index]?.results])) as unknown as Tables;
}
