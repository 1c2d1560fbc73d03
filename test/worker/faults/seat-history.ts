/**
 * A workspace's seats commit by commit: the audit log holds every decision in the order in which D1 committed it, so the
 * limit is checked after each commit, and not only at the end.
 */
import { sql } from "../database";

interface SeatsTaken {
	members: Set<string>;
	liveInvites: Set<string>;
	limit: number;
}

export interface SeatHistory {
	/** Every broken rule, one line each: at a commit, or between the log, the rows and the counters. */
	breaches: string[];
	/** There was a moment without a seat for another invite. */
	wasFullForInvites: boolean;
	/** There was a moment without a seat for another member. */
	wasFullForMembers: boolean;
}

/** Starts to watch a workspace that has a `seat_limit` of its own. The returned function reports what has happened since. */
export async function watchSeats(workspaceId: string): Promise<() => Promise<SeatHistory>> {
	const [{ mark = 0 } = {}] = await sql<{ mark: number | null }>("select max(rowid) as mark from audit_log");
	const before = await seatsTaken(workspaceId);
	return async () => {
		const decisions = await sql<Decision>(
			`select action, target_user_id as targetUserId, invite_id as inviteId,
				metadata ->> 'seatLimit' as seatLimit, metadata ->> 'via' as via
			from audit_log where workspace_id = ?1 and rowid > ?2 order by rowid`,
			workspaceId,
			mark,
		);
		const history: SeatHistory = { breaches: [], wasFullForInvites: false, wasFullForMembers: false };
		look(before, history);
		for (const decision of decisions) {
			const breach = replay(decision, before);
			if (breach !== null) history.breaches.push(breach);
			look(before, history);
		}
		history.breaches.push(...differences(before, await seatsTaken(workspaceId)), ...(await wrongCounters(workspaceId)));
		return history;
	};
}

interface Decision {
	action: string;
	targetUserId: string | null;
	inviteId: string | null;
	seatLimit: number | null;
	/** The door of an arrival. */
	via: string | null;
}

function look({ members, liveInvites, limit }: SeatsTaken, history: SeatHistory): void {
	history.wasFullForInvites ||= members.size + liveInvites.size >= limit;
	history.wasFullForMembers ||= members.size >= limit;
}

/** Applies a decision to the seats, and returns the rule that it broke, or null. */
function replay(decision: Decision, seats: SeatsTaken): string | null {
	const { action, seatLimit, via } = decision;
	const [inviteId, targetUserId] = [decision.inviteId ?? "", decision.targetUserId ?? ""];
	const { members, liveInvites, limit } = seats;
	const used = members.size + liveInvites.size;
	switch (action) {
		case "invite.created":
		case "invite.resent": {
			const takesSeat = !liveInvites.has(inviteId);
			liveInvites.add(inviteId);
			return takesSeat && used >= limit ? `${action} with ${used} of ${limit} seats taken` : null;
		}
		case "member.joined": {
			const hadSeat = liveInvites.delete(inviteId);
			const before = members.size;
			if (members.has(targetUserId)) return "a member joined again";
			members.add(targetUserId);
			if (via === "invite" && !hadSeat) return "a closed invite was accepted";
			const taken = hadSeat ? before : used;
			return taken >= limit ? `joined by ${via} with ${taken} of ${limit} seats taken` : null;
		}
		case "invite.accepted":
			return liveInvites.delete(inviteId) ? null : "a closed invite was accepted";
		case "invite.revoked":
		case "invite.declined":
			return liveInvites.delete(inviteId) ? null : `${action}, but it was closed`;
		case "member.left":
		case "member.removed":
			return members.delete(targetUserId) ? null : `${action}, but there was no such member`;
		case "workspace.plan_set":
			seats.limit = seatLimit ?? limit;
			return null;
		default:
			return null;
	}
}

async function seatsTaken(workspaceId: string): Promise<SeatsTaken> {
	const members = await sql<{ id: string }>(
		"select user_id as id from workspace_member where workspace_id = ?",
		workspaceId,
	);
	const invites = await sql<{ id: string }>(
		"select id from workspace_invite where workspace_id = ? and status = 'pending' and expires_at > ?",
		workspaceId,
		Date.now(),
	);
	const [row] = await sql<{ limit: number | null }>(
		'select seat_limit as "limit" from workspace where id = ?',
		workspaceId,
	);
	return {
		members: new Set(members.map(({ id }) => id)),
		liveInvites: new Set(invites.map(({ id }) => id)),
		limit: row?.limit ?? Number.POSITIVE_INFINITY,
	};
}

function differences(logged: SeatsTaken, found: SeatsTaken): string[] {
	const differ = (what: string, a: Set<string>, b: Set<string>) =>
		a.symmetricDifference(b).size === 0 ? [] : [`the log makes ${a.size} ${what}, and there are ${b.size}`];
	return [
		...differ("members", logged.members, found.members),
		...differ("live invites", logged.liveInvites, found.liveInvites),
	];
}

/** The counters of the workspace that differ from its rows. */
async function wrongCounters(workspaceId: string): Promise<string[]> {
	const [row] = await sql<{ counters: string; counted: string }>(
		`select member_count || ' and ' || open_invite_count as counters,
			(select count(*) from workspace_member where workspace_id = ?1) || ' and ' ||
			(select count(*) from workspace_invite where workspace_id = ?1 and status = 'pending') as counted
		from workspace where id = ?1`,
		workspaceId,
	);
	return row?.counters === row?.counted ? [] : [`counters ${row?.counters}, rows ${row?.counted}`];
}
