import { ADDRESS_KINDS, countAddresses, isBareAddress } from "./columns";
import { countAts } from "./count-ats";
import { kindOfHeading } from "./headings";
import { MAX_COLUMNS, MAX_PEOPLE } from "./people-list";
import { DELIMITERS, type Delimiter, readRecords, type TableRecord, type UnreadCells } from "./records";

/** A table in a list. */
export interface FoundTable {
	/** The line number of its first line, from 1. The lines before it are free text. */
	line: number;
	headings: readonly string[] | null;
	records: readonly TableRecord[];
	/** The part behind the first `MAX_PEOPLE` records. */
	rest: { line: number; addresses: number };
	/** The cells behind the first `MAX_COLUMNS` of a record. */
	beyond: UnreadCells | null;
}

/** The most cells that are looked at to find the headings, so that no list takes long. */
const MAX_HEADING_CELLS = DELIMITERS.length * MAX_COLUMNS;
/** No line of headings is longer (characters). */
const MAX_HEADING_LENGTH = 16_384;
/** The part of a text that shows whether it is a table without known headings. */
const SAMPLE_RECORDS = 50;
const SAMPLE_LENGTH = 16_384;
/** The share of records that must have the same width, and an address in the same column. */
const REGULAR_SHARE = 0.8;

/** Finds the table of a list, by headings that are known or by its regular form. */
export function findTable(text: string): FoundTable | null {
	return findHeadedTable(text) ?? findRegularTable(text);
}

function findHeadedTable(text: string): FoundTable | null {
	let budget = MAX_HEADING_CELLS;
	let line = 1;
	for (let start = 0; start < text.length && budget > 0; line++) {
		const lineEnd = text.indexOf("\n", start);
		const end = lineEnd === -1 ? text.length : lineEnd;
		const length = end - start;
		if (length > 0 && length < MAX_HEADING_LENGTH && !text.slice(start, end).includes("@")) {
			const { delimiter, cells } = bestHeadings(text.slice(start, start + MAX_HEADING_LENGTH));
			budget -= cells + 1;
			if (delimiter !== null) return readTableAt(text.slice(start), line, delimiter, () => true);
		}
		start = end + 1;
	}
	return null;
}

/** The delimiter with which the first record of a text has the most known headings; null if it has none for an address. */
function bestHeadings(text: string): { delimiter: Delimiter | null; cells: number } {
	let best: Delimiter | null = null;
	let most = 0;
	let cells = 0;
	for (const delimiter of DELIMITERS) {
		const headings = readRecords(text, delimiter, 1).records[0]?.cells ?? [];
		if (headings.length < 2 || headings.length > MAX_COLUMNS) continue;
		cells += headings.length;
		const kinds = headings.map(kindOfHeading);
		const known = kinds.filter((kind) => kind !== null).length;
		if (known <= most || !kinds.some((kind) => ADDRESS_KINDS.includes(kind)) || headings.some(hasAt)) continue;
		best = delimiter;
		most = known;
	}
	return { delimiter: best, cells };
}

function hasAt(cell: string): boolean {
	return cell.includes("@");
}

/** A table whose headings are unknown or missing: each line has the same number of cells, and an address in one column. */
function findRegularTable(text: string): FoundTable | null {
	const sample = text.slice(0, SAMPLE_LENGTH);
	const sampleOf = (delimiter: Delimiter) => readRecords(sample, delimiter, SAMPLE_RECORDS).records;
	const delimiter = DELIMITERS.find((candidate) => isRegular(sampleOf(candidate)));
	if (delimiter === undefined) return null;
	const address = bareColumn(sampleOf(delimiter));
	return readTableAt(text, 1, delimiter, (cells) => !cells.some(hasAt) && (cells[address] ?? "") !== "");
}

/**
 * Reads the table that begins a text.
 *
 * @param line the line number of the text
 * @param isHeadings true for the cells of a first record that are headings
 */
function readTableAt(
	text: string,
	line: number,
	delimiter: Delimiter,
	isHeadings: (cells: readonly string[]) => boolean,
): FoundTable {
	const { records, end, endLine, beyond } = readRecords(text, delimiter, MAX_PEOPLE + 1, MAX_COLUMNS);
	const numbered = records.map((record) => ({ line: record.line + line - 1, cells: record.cells }));
	const headings = numbered.slice(0, 1).find(({ cells }) => isHeadings(cells))?.cells ?? null;
	const rest = { line: endLine + line - 1, addresses: countAts(text.slice(end)) };
	return {
		line,
		headings,
		records: headings === null ? numbered : numbered.slice(1),
		rest,
		beyond: beyond && { ...beyond, line: beyond.line + line - 1 },
	};
}

function isRegular(records: readonly TableRecord[]): boolean {
	const width = records[0]?.cells.length ?? 0;
	if (records.length < 2 || width < 2) return false;
	const needed = (records.length - 1) * REGULAR_SHARE;
	if (records.filter(({ cells }) => cells.length === width).length < needed) return false;
	const address = bareColumn(records);
	const bare = records.filter(({ cells }) => isBareAddress(cells[address] ?? "")).length;
	const counts = countAddresses(records);
	// A line of addresses only is a list of recipients: each of them is a person.
	const hasOther = counts.some(
		(count, index) => count === 0 && records.some(({ cells }) => (cells[index] ?? "") !== ""),
	);
	return bare > 0 && bare >= needed && hasOther;
}

/** The column that most often holds an address and nothing else. */
function bareColumn(records: readonly TableRecord[]): number {
	const counts: number[] = [];
	for (const { cells } of records) {
		cells.forEach((cell, index) => {
			counts[index] = (counts[index] ?? 0) + (isBareAddress(cell) ? 1 : 0);
		});
	}
	return Math.max(0, counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0)));
}
