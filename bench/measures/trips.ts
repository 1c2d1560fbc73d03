/** Round trips to D1, and rows read and written, per operation: in a workspace of ten and in one of a hundred thousand. */
import { type Contestant, DEED_NAMES, DEEDS, type Deed, type Team } from "../harness/contestant";
import { type Figure, type Measured, number } from "../harness/figure";
import { ask } from "../harness/load";
import { readMeter } from "../harness/meter";
import type { Meter } from "../workers/metered";

export interface Sizes {
	/** Members, pending invites and rows of the audit log, each. */
	small: number;
	large: number;
	/** Workspaces beside them. */
	neighbours: number;
}

export const FULL_SIZES: Sizes = { small: 10, large: 100_000, neighbours: 10_000 };
export const QUICK_SIZES: Sizes = { small: 10, large: 2_000, neighbours: 500 };

/** How far rows may differ between the sizes. */
const TOLERANCE_ROWS = 3;
/** Lists: at both sizes their page, which a workspace of ten does not fill. */
const LISTS: ReadonlySet<Deed> = new Set(["listMembers", "listInvites"]);
/** Rows that one member or invite of a page takes, with what is joined to it and its entries in indexes. */
const ROWS_PER_ENTRY = 5;
const PAGE = 50;

export interface DeedCost extends Pick<Meter, "trips" | "rowsRead" | "rowsWritten" | "queueSends"> {
	status: number;
}

type Costs = Record<Deed, DeedCost>;

/** What each deed costs; the second time, when nothing is made for the first time any more. */
async function costsOf({ worker }: Contestant, team: Team): Promise<Costs> {
	const costs = {} as Costs;
	for (const deed of DEED_NAMES) {
		for (const turn of [0, 1]) {
			const step = await team[deed](turn);
			await readMeter(worker);
			const { status } = await ask(worker, step);
			const { trips, rowsRead, rowsWritten, queueSends } = await readMeter(worker);
			costs[deed] = { status, trips, rowsRead, rowsWritten, queueSends };
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

/** Trips for a token that was never issued. */
async function tripsOfForgery({ worker }: Contestant): Promise<number> {
	await readMeter(worker);
	await ask(worker, { method: "GET", path: `/api/team/inviteByToken?token=${"A".repeat(80)}`, headers: {} });
	return (await readMeter(worker)).trips;
}

const told = ({ status, rowsRead, rowsWritten }: DeedCost) =>
	status >= 500 ? `fails (${status})` : `${number(rowsRead)} / ${number(rowsWritten)}`;

/** The same at both sizes; a list: at most its page. */
function isBounded(deed: Deed, small: DeedCost, large: DeedCost): boolean {
	if (LISTS.has(deed)) return large.rowsRead - small.rowsRead <= ROWS_PER_ENTRY * 2 * PAGE;
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
	const tripFigures = DEED_NAMES.map((deed): Figure => {
		const { trips, status } = ours.small[deed];
		return {
			what: `D1 trips: ${DEEDS[deed].label}`,
			reference: String(theirs.small[deed].trips),
			ours: String(trips),
			goal: "1",
			reached: trips === 1 && status < 300,
		};
	});
	const rowFigures = DEED_NAMES.map((deed): Figure => {
		const [small, large] = [ours.small[deed], ours.large[deed]];
		return {
			what: `rows read / written: ${DEEDS[deed].label}, among ${number(sizes.small)} and among ${number(sizes.large)}`,
			reference: `${told(theirs.small[deed])} and ${told(theirs.large[deed])}`,
			ours: `${told(small)} and ${told(large)}`,
			goal: LISTS.has(deed) ? "a page" : `the same, ± ${TOLERANCE_ROWS}`,
			reached: isBounded(deed, small, large) && large.status < 300,
		};
	});
	const forgery: Figure = {
		what: "D1 trips: a forged token",
		reference: "",
		ours: String(forged),
		goal: "0",
		reached: forged === 0,
	};
	return { title: "Trips and rows", figures: [...tripFigures, forgery, ...rowFigures], data: { ours, theirs } };
}
