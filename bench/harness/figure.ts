/** One row of the table. */
export interface Figure {
	measurement: string;
	/** The result that Muster's is compared with. */
	reference: string;
	/** Muster's result. */
	ours: string;
	goal: string;
	/** Null if there is no goal. */
	reached: boolean | null;
	/** The reason if the goal is not reached, or another explanation. */
	note?: string;
}

export interface Measured<Data = unknown> {
	title: string;
	figures: Figure[];
	/** Numbers for other calculations: the plot, and the cost of a million invitations. */
	data?: Data;
}

/** Rounds: `0.123` becomes `0.12`, `12.3` becomes `12`, `1234.5` becomes `1,235`. */
export function number(value: number): string {
	const digits = Math.abs(value) < 1 ? 2 : Math.abs(value) < 10 ? 1 : 0;
	return value.toLocaleString("en", { maximumFractionDigits: digits });
}

export const ms = (value: number): string => `${number(value)} ms`;
export const times = (value: number): string => `${number(value)} ×`;
