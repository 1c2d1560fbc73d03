/** The cost of a million invitations, sent and accepted, at Cloudflare's prices: rows, requests and queue operations. */
import { type Measured, number } from "../harness/figure";
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

/**
 * @param ours Muster's costs at both sizes of a workspace, from `measureTrips`
 * @param theirs the plugin's costs. It sends its mail within the request and does not record the outcome
 */
export function computeCost(ours: Costed, theirs: Costed, consumer: MailRows): Measured {
	const figure = (size: "small" | "large", members: string) => {
		const own = spent([ours[size].invite, ours[size].accept], consumer);
		const other = spent([theirs[size].invite, theirs[size].accept], null);
		return {
			measurement: `cost of a million invitations, sent and accepted, in workspaces of ${members} members (without the mail provider)`,
			reference: arithmetic(other),
			ours: arithmetic(own),
			goal: "",
			reached: null,
		};
	};
	return { title: "Cost", figures: [figure("small", "10"), figure("large", "100,000")] };
}
