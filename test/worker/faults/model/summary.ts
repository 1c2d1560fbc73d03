/** The end of a scenario, as it can also be read from the tables. */
import { addressOf } from "./commands";
import { type Invite, type State, seatsUsed, statusOf } from "./state";

export interface Summary {
	workspaces: {
		id: string;
		slug: string;
		plan: string;
		used: number;
		seatLimit: number | null;
		members: { user: string; role: string; joinedAt: number }[];
	}[];
	invites: {
		id: string;
		workspace: string;
		email: string;
		role: string;
		status: string;
		closedAt: number | null;
		closedBy: string | null;
		/** The mail of the last sending; its link is known if the provider has the mail. */
		mails: { state: string; link: string | null }[];
	}[];
	links: { id: string; workspace: string; used: number }[];
	requests: { id: string; workspace: string; user: string; status: string; decidedBy: string | null }[];
	bars: { workspace: string; user: string; at: number }[];
	/** The deleted workspaces with the number of rows that are left of them. */
	deleted: { id: string; members: number; invites: number }[];
	/** The live sessions. */
	sessions: { user: string; until: number; active: string | null }[];
	/** The number of audit rows of each action. */
	audit: Record<string, number>;
	/** Broken invariants, such as a wrong counter or a workspace without an owner. */
	oddities: string[];
}

export function summaryOf(state: State): Summary {
	return {
		workspaces: state.workspaces.map((workspace) => ({
			id: workspace.id,
			slug: workspace.slug,
			plan: workspace.plan,
			used: seatsUsed(state, workspace),
			seatLimit: workspace.seatLimit,
			members: workspace.members.map(({ account, role, since }) => ({ user: account, role, joinedAt: since })),
		})),
		invites: state.invites.map((invite) => ({
			id: invite.id,
			workspace: invite.workspace,
			email: addressOf(invite.name),
			role: invite.role,
			status: statusOf(invite, state.now),
			closedAt: invite.closed?.at ?? null,
			closedBy: invite.closed?.by ?? null,
			mails: mailsOf(invite),
		})),
		links: state.links
			.filter(({ workspace }) => isThere(state, workspace))
			.map(({ id, workspace, used }) => ({ id, workspace, used })),
		requests: state.requests
			.filter(({ workspace }) => isThere(state, workspace))
			.map(({ id, workspace, account, status, decidedBy }) => ({ id, workspace, user: account, status, decidedBy })),
		bars: state.workspaces
			.flatMap(({ id, barred }) => Object.entries(barred).map(([user, at]) => ({ workspace: id, user, at })))
			.sort(byTime),
		deleted: state.deleted
			.map(({ workspace: { id, members }, invites }) => ({ id, members: members.length, invites: invites.length }))
			.sort((one, other) => one.id.localeCompare(other.id)),
		sessions: state.accounts
			.filter(({ session }) => session.until > state.now)
			.map(({ id, session }) => ({ user: id, until: session.until, active: session.active }))
			.sort((one, other) => one.user.localeCompare(other.user)),
		audit: state.audit,
		oddities: [],
	};
}

/** No two bars of a scenario are made at the same time. */
export const byTime = (one: { at: number }, other: { at: number }): number => one.at - other.at;

const isThere = ({ workspaces }: State, workspaceId: string): boolean =>
	workspaces.some(({ id }) => id === workspaceId);

function mailsOf({ id, mails }: Invite): Summary["invites"][number]["mails"] {
	return mails.map(({ state, isOut }, index) => ({ state, link: isOut ? `${id}/${index + 1}` : null })).slice(-1);
}
