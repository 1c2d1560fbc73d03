import { sql } from "../database";
import type { Prepared } from "./requests";

/** The rows after a request, as counts: they are the same in every scene that was planted in the same way. */
export interface State {
	/** Members by role, invites by status, mails, mail counts, sessions here, the actor's own rows: JSON. */
	rows: string;
	/** Audit rows by action: JSON. A request that is made twice may leave two of them, and changes nothing else. */
	trail: string;
	/** The counters agree with the rows. */
	isSound: boolean;
}

export async function stateOf({ slug, workspaceId, actorId }: Prepared): Promise<State> {
	const [found] = await sql<{ rows: string; trail: string; isSound: number }>(
		`with here as (select coalesce(?1, (select id from workspace where slug = ?2)) as id)
		select json_object(
			'workspaces', (select json_group_array(json_array(name = 'Renamed', plan, seat_limit)) from workspace, here where workspace.id = here.id),
			'members', (select json_group_object(role, n) from (select role, count(*) as n from workspace_member, here where workspace_id = here.id group by role)),
			'invites', (select json_group_object(key, n) from (select status || send_count as key, count(*) as n from workspace_invite, here where workspace_id = here.id group by key)),
			'mails', (select count(*) from mail_outbox inner join workspace_invite on workspace_invite.id = invite_id, here where workspace_id = here.id),
			'usage', (select mail_count from workspace, here where workspace.id = here.id),
			'active', (select count(*) from session, here where active_workspace_id = here.id),
			'actors', (select count(*) from user where id = ?3),
			'sessions', (select count(*) from session where user_id = ?3)
		) as rows,
		(select json_group_object(action, n) from (select action, count(*) as n from audit_log, here where workspace_id = here.id or actor_id = ?3 group by action)) as trail,
		not exists (
			select 1 from workspace, here where workspace.id = here.id and (
				member_count <> (select count(*) from workspace_member where workspace_id = here.id)
				or open_invite_count <> (select count(*) from workspace_invite where workspace_id = here.id and status = 'pending')
			)
		) as isSound`,
		workspaceId,
		slug,
		actorId,
	);
	if (found === undefined) throw new Error("Nothing was counted.");
	return { ...found, isSound: found.isSound === 1 };
}
