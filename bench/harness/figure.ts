/** What a measurement found: one row of the table. */
export interface Figure {
	what: string;
	/** What it is compared with, in words and numbers. */
	reference: string;
	ours: string;
	goal: string;
	/** Null where there is nothing to reach. */
	reached: boolean | null;
	/** Why it falls short, or what else there is to know. */
	note?: string;
}

export interface Measured<Data = unknown> {
	title: string;
	figures: Figure[];
	/** Numbers that others go on with: the plot, the cost of a million. */
	data?: Data;
}

/** `0.123` becomes `0.12`, `12.3` becomes `12`, `1234.5` becomes `1,235`. */
export function number(value: number): string {
	const digits = Math.abs(value) < 1 ? 2 : Math.abs(value) < 10 ? 1 : 0;
	return value.toLocaleString("en", { maximumFractionDigits: digits });
}

export const ms = (value: number): string => `${number(value)} ms`;
export const times = (value: number): string => `${number(value)} ×`;
