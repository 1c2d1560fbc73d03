import { countAts } from "./count-ats";

export type Delimiter = "," | ";" | "\t" | "|";
export const DELIMITERS: readonly Delimiter[] = [",", ";", "\t", "|"];

/** One line of a table. A quoted cell may make it several lines of the text. */
export interface TableRecord {
	/** The line number of its first line, from 1. */
	line: number;
	/** The cells, trimmed and without their quotes. */
	cells: readonly string[];
}

export interface Records {
	/** The records that are not empty. */
	records: TableRecord[];
	/** The position and the line number of the first record that is not read. */
	end: number;
	endLine: number;
	/** The filled cells that are not read because their records have too many; null if there are none. */
	beyond: UnreadCells | null;
}

export interface UnreadCells {
	/** The line number of the first such record. */
	line: number;
	/** The number of addresses in these cells. */
	addresses: number;
}

/**
 * Reads delimited text (RFC 4180). A quoted cell ends with a quote before a delimiter or the end of the line. A cell that
 * opens with a quote and does not end so is read as it is written, so that one stray quote costs no other line.
 *
 * @param text lines that end with `\n`
 * @param limit the most records that are read
 * @param maxCells the most cells of a record that are read
 */
export function readRecords(
	text: string,
	delimiter: Delimiter,
	limit: number,
	maxCells = Number.POSITIVE_INFINITY,
): Records {
	const records: TableRecord[] = [];
	let beyond: UnreadCells | null = null;
	let line = 1;
	let position = 0;
	while (position < text.length && records.length < limit) {
		if (text[position] === "\n") {
			position++;
			line++;
			continue;
		}
		const cells: string[] = [];
		const first = line;
		for (;;) {
			const cell = readCell(text, position, delimiter);
			if (cells.length < maxCells) {
				cells.push(cell.value);
			} else if (cell.value !== "") {
				beyond ??= { line: first, addresses: 0 };
				beyond.addresses += countAts(cell.value);
			}
			line += cell.lineBreaks;
			position = cell.end + 1;
			if (text[cell.end] !== delimiter) break;
		}
		line++;
		if (cells.length > 1 || cells[0] !== "") records.push({ line: first, cells });
	}
	return { records, end: Math.min(position, text.length), endLine: line, beyond };
}

interface Cell {
	value: string;
	/** The position of the delimiter or of the line break after it. */
	end: number;
	lineBreaks: number;
}

function readCell(text: string, start: number, delimiter: Delimiter): Cell {
	return readQuotedCell(text, start, delimiter) ?? readPlainCell(text, start, delimiter);
}

function readPlainCell(text: string, start: number, delimiter: Delimiter): Cell {
	let end = start;
	while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end++;
	return { value: text.slice(start, end).trim(), end, lineBreaks: 0 };
}

function readQuotedCell(text: string, start: number, delimiter: Delimiter): Cell | null {
	let open = start;
	while (text[open] === " ") open++;
	if (text[open] !== '"') return null;
	let close = text.indexOf('"', open + 1);
	while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
	if (close === -1) return null;
	let end = close + 1;
	while (text[end] === " ") end++;
	if (end < text.length && text[end] !== delimiter && text[end] !== "\n") return null;
	const inner = text.slice(open + 1, close);
	return { value: inner.replaceAll('""', '"').trim(), end, lineBreaks: inner.split("\n").length - 1 };
}
