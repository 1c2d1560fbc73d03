/** The cost of a million invitations, sent and accepted, at Cloudflare's prices: rows, requests and queue operations. */
import { type Figure, type Measured, number } from "../harness/figure";
import type { ActionCost, Costed } from "./trips";

/** US dollars per million on Workers Paid, above the included amounts (Cloudflare's price lists, November 2026). */
const DOLLARS_PER_MILLION = { rowsRead: 0.001, rowsWritten: 1, requests: 0.3, queueOperations: 0.4 } as const;
type Spent = Record<keyof typeof DOLLARS_PER_MILLION, number>;

/** Each message is written, read and deleted. */
const OPERATIONS_PER_MESSAGE = 3;

/** The rows that the consumer reads and writes for one mail. */
export interface MailRows {
	rowsRead: number;
	rowsWritten: number;
}

function spent(actions: readonly ActionCost[], consumer: MailRows | null): Spent {
	const sum = (of: (action: ActionCost) => number) => actions.reduce((total, action) => total + of(action), 0);
	return {
		rowsRead: sum(({ rowsRead }) => rowsRead) + (consumer?.rowsRead ?? 0),
		rowsWritten: sum(({ rowsWritten }) => rowsWritten) + (consumer?.rowsWritten ?? 0),
		requests: actions.length,
		queueOperations: consumer === null ? 0 : OPERATIONS_PER_MESSAGE,
	};
}

function dollars(one: Spent): number {
	return (Object.keys(DOLLARS_PER_MILLION) as (keyof Spent)[]).reduce(
		(total, part) => total + one[part] * DOLLARS_PER_MILLION[part],
		0,
	);
}

const arithmetic = (one: Spent) =>
	`$${number(dollars(one))} = ${number(one.rowsRead)} rows read × $0.001 + ${number(one.rowsWritten)} rows written × $1 + ${one.requests} requests × $0.30 + ${one.queueOperations} queue operations × $0.40`;

/** The rows written that a month of Workers Paid includes. */
const INCLUDED_ROWS_WRITTEN = 50_000_000;
const MOST_DOLLARS = 24;
/** A day of a product: so many people, each of whom makes so many requests that Muster answers. */
const PEOPLE_A_DAY = 100_000;
const REQUESTS_A_PERSON = 50;
/** The rows that the answer to a member's request reads, and those that the day's renewal of their session writes. */
const ROWS_READ_A_REQUEST = 4;
const ROWS_WRITTEN_A_RENEWAL = 1;

/**
 * The number of members from which an invitation costs more with the plugin, whose cost grows with the members of the
 * workspace.
 */
function crossover(small: Sized, large: Sized): number {
	const slope = (large.theirs - small.theirs) / (large.members - small.members);
	return Math.ceil(small.members + (small.ours - small.theirs) / slope);
}

interface Sized {
	members: number;
	ours: number;
	theirs: number;
}

/**
 * @param ours Muster's costs at both sizes of a workspace, from `measureTrips`
 * @param theirs the plugin's costs. It sends its mail within the request and does not record the outcome
 * @param sizes the numbers of members
 */
export function computeCost(
	ours: Costed,
	theirs: Costed,
	consumer: MailRows,
	sizes: { small: number; large: number },
): Measured {
	const spentAt = (size: "small" | "large") => ({
		own: spent([ours[size].invite, ours[size].accept], consumer),
		other: spent([theirs[size].invite, theirs[size].accept], null),
	});
	const figures = (["small", "large"] as const).map((size): Figure => {
		const { own, other } = spentAt(size);
		return {
			measurement: `cost of a million invitations, sent and accepted, in workspaces of ${number(sizes[size])} members (without the mail provider)`,
			reference: arithmetic(other),
			ours: arithmetic(own),
			goal: `at most $${MOST_DOLLARS}`,
			reached: dollars(own) <= MOST_DOLLARS,
		};
	});
	const at = (size: "small" | "large"): Sized => {
		const { own, other } = spentAt(size);
		return { members: sizes[size], ours: dollars(own), theirs: dollars(other) };
	};
	const { own, other } = spentAt("small");
	const day: Spent = {
		rowsRead: REQUESTS_A_PERSON * ROWS_READ_A_REQUEST,
		rowsWritten: ROWS_WRITTEN_A_RENEWAL,
		requests: REQUESTS_A_PERSON,
		queueOperations: 0,
	};
	return {
		title: "Cost",
		figures: [
			...figures,
			{
				measurement: "size of a workspace from which an invitation costs less with Muster than with the plugin",
				reference: "",
				ours: `${number(crossover(at("small"), at("large")))} members`,
				goal: "",
				reached: null,
			},
			{
				measurement: "invitations in a month whose rows written are included in Workers Paid",
				reference: number(Math.floor(INCLUDED_ROWS_WRITTEN / other.rowsWritten)),
				ours: number(Math.floor(INCLUDED_ROWS_WRITTEN / own.rowsWritten)),
				goal: "",
				reached: null,
			},
			{
				measurement: `a day of ${number(PEOPLE_A_DAY)} people, each with ${REQUESTS_A_PERSON} requests and one renewal of the session`,
				reference: "",
				ours: `$${number((PEOPLE_A_DAY / 1e6) * dollars(day))}`,
				goal: "",
				reached: null,
			},
		],
	};
}
