/** Round trips to D1, rows read and rows written for each action, in a workspace of ten and in one of 100,000 members. */
import { ACTION_NAMES, ACTIONS, type Action, type Contestant, type Team } from "../harness/contestant";
import { type Figure, type Measured, number } from "../harness/figure";
import { ask } from "../harness/load";
import { readMeter } from "../harness/meter";
import type { Meter } from "../workers/metered";

export interface Sizes {
	/** The number of members, of pending invites and of rows in the audit log, each. */
	small: number;
	large: number;
	/** The number of other workspaces. */
	neighbours: number;
}

export const FULL_SIZES: Sizes = { small: 10, large: 100_000, neighbours: 10_000 };
export const QUICK_SIZES: Sizes = { small: 10, large: 2_000, neighbours: 500 };

/** The most rows and index entries that each action writes; docs/schema.md says which. */
const MOST_WRITTEN = {
	invite: 11,
	accept: 8,
	listMembers: 0,
	listInvites: 0,
	updateRole: 3,
	removeMember: 6,
} as const satisfies Record<Action, number>;

/** The largest difference in rows between the two sizes. */
const TOLERANCE_ROWS = 3;
/** The lists. They read one page at most, and a workspace of ten does not fill it. */
const LISTS: ReadonlySet<Action> = new Set(["listMembers", "listInvites"]);
/** The rows read for one entry of a page: the row itself, the joined rows, and the entries in indexes. */
const ROWS_PER_ENTRY = 5;
const PAGE = 50;

export interface ActionCost extends Pick<Meter, "trips" | "rowsRead" | "rowsWritten" | "queueSends"> {
	status: number;
}

type Costs = Record<Action, ActionCost>;

/** Measures each action twice and keeps the second result, because the first includes work that is done only once. */
async function costsOf({ worker }: Contestant, team: Team): Promise<Costs> {
	const costs = {} as Costs;
	for (const action of ACTION_NAMES) {
		for (const turn of [0, 1]) {
			const step = await team[action](turn);
			await readMeter(worker);
			const { status } = await ask(worker, step);
			const { trips, rowsRead, rowsWritten, queueSends } = await readMeter(worker);
			costs[action] = { status, trips, rowsRead, rowsWritten, queueSends };
		}
	}
	return costs;
}

export interface Costed {
	small: Costs;
	large: Costs;
}

export async function costsAtBothSizes(contestant: Contestant, sizes: Sizes): Promise<Costed> {
	await contestant.plantNeighbours(sizes.neighbours);
	const small = await contestant.plantTeam({ name: "small", members: sizes.small, invitees: 2 });
	const large = await contestant.plantTeam({ name: "large", members: sizes.large, invitees: 2 });
	return { small: await costsOf(contestant, small), large: await costsOf(contestant, large) };
}

/** The round trips for an invite token that was never issued. */
async function tripsOfForgery({ worker }: Contestant): Promise<number> {
	await readMeter(worker);
	await ask(worker, { method: "GET", path: `/api/team/inviteByToken?token=${"A".repeat(80)}`, headers: {} });
	return (await readMeter(worker)).trips;
}

const describe = ({ status, rowsRead, rowsWritten }: ActionCost) =>
	status >= 500 ? `fails (${status})` : `${number(rowsRead)} / ${number(rowsWritten)}`;

/** True if the rows do not depend on the size. A list may read one page more. */
function isBounded(action: Action, small: ActionCost, large: ActionCost): boolean {
	if (LISTS.has(action)) return large.rowsRead - small.rowsRead <= ROWS_PER_ENTRY * 2 * PAGE;
	return (
		Math.abs(large.rowsRead - small.rowsRead) <= TOLERANCE_ROWS &&
		Math.abs(large.rowsWritten - small.rowsWritten) <= TOLERANCE_ROWS
	);
}

export async function measureTrips(
	muster: Contestant,
	plugin: Contestant,
	sizes: Sizes,
): Promise<Measured<{ ours: Costed; theirs: Costed }>> {
	const ours = await costsAtBothSizes(muster, sizes);
	const theirs = await costsAtBothSizes(plugin, sizes);
	const forged = await tripsOfForgery(muster);
	const tripFigures = ACTION_NAMES.map((action): Figure => {
		const { trips, status } = ours.small[action];
		return {
			measurement: `round trips to D1: ${ACTIONS[action].label}`,
			reference: String(theirs.small[action].trips),
			ours: String(trips),
			goal: "1",
			reached: trips === 1 && status < 300,
		};
	});
	const rowFigures = ACTION_NAMES.map((action): Figure => {
		const [small, large] = [ours.small[action], ours.large[action]];
		return {
			measurement: `rows read / written: ${ACTIONS[action].label}, with ${number(sizes.small)} and with ${number(sizes.large)} members`,
			reference: `${describe(theirs.small[action])} and ${describe(theirs.large[action])}`,
			ours: `${describe(small)} and ${describe(large)}`,
			goal: `${LISTS.has(action) ? "at most one page" : `equal, ± ${TOLERANCE_ROWS}`}; at most ${MOST_WRITTEN[action]} written`,
			reached: isBounded(action, small, large) && large.status < 300 && large.rowsWritten <= MOST_WRITTEN[action],
		};
	});
	const forgery: Figure = {
		measurement: "round trips to D1: a forged invite token",
		reference: "",
		ours: String(forged),
		goal: "0",
		reached: forged === 0,
	};
	return { title: "Trips and rows", figures: [...tripFigures, forgery, ...rowFigures], data: { ours, theirs } };
}
