import { linesOf } from "./lines";
import { DELIMITERS, type Delimiter, readRecords, type TableRecord } from "./records";

/** The part of a list that shows its delimiter (characters, records). */
const SAMPLE_LENGTH = 65_536;
const SAMPLE_RECORDS = 200;
/** The share of records that must have the same number of cells. */
const REGULAR_SHARE = 0.8;
/** The text of a cell that is left out. An empty cell could make another kind of line of its line. */
const LEFT_OUT = "…";
/** The mean length of a cell from which its column is neither a name nor a role or a state (characters). */
const HEAVY_CELL = 32;

/**
 * Makes a list shorter, so that a file with heavy columns can be sent: the cells of the heaviest columns without an
 * `@` are left out until the list fits. The reader finds the same people on the same lines.
 *
 * @param maxLength the length that the list may have (UTF-16 units)
 * @returns the list itself if it fits; it may still be too long if there is no table, or no column left
 */
export function lightenList(text: string, maxLength: number): string {
	if (text.length <= maxLength) return text;
	const plain = linesOf(text).join("\n");
	const shape = findShape(plain);
	if (shape === null) return text;
	const { delimiter, width } = shape;
	const { records } = readRecords(plain, delimiter, Number.POSITIVE_INFINITY);
	// Headings have no address. A line without one stays as it is too, because the page shows it.
	const people = records.filter(({ cells }) => cells.length === width && cells.some((cell) => cell.includes("@")));
	const leftOut = columnsToLeaveOut(people, plain.length - maxLength);
	const isPerson = new Set(people);
	const lightened = records.map((record) =>
		isPerson.has(record)
			? {
					line: record.line,
					cells: record.cells.map((cell, index) => (leftOut.has(index) && cell.length > 1 ? LEFT_OUT : cell)),
				}
			: record,
	);
	return writeOnOwnLines(lightened, delimiter);
}

/** The form that most records have. */
interface Shape {
	delimiter: Delimiter;
	/** The number of cells of most records. */
	width: number;
}

/** Finds the delimiter that gives most records the same number of cells, the more the better. */
function findShape(text: string): Shape | null {
	let best: Shape | null = null;
	let most = 0;
	for (const delimiter of DELIMITERS) {
		const { records } = readRecords(text.slice(0, SAMPLE_LENGTH), delimiter, SAMPLE_RECORDS);
		const counts = new Map<number, number>();
		for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
		for (const [width, count] of counts) {
			if (width < 2 || count < records.length * REGULAR_SHARE || count * width <= most) continue;
			best = { delimiter, width };
			most = count * width;
		}
	}
	return best;
}

/** The heaviest columns without an `@`, enough of them to save so many characters. */
function columnsToLeaveOut(records: readonly TableRecord[], surplus: number): Set<number> {
	const columns: { index: number; weight: number; filled: number; hasAt: boolean }[] = [];
	for (const { cells } of records) {
		cells.forEach((cell, index) => {
			columns[index] ??= { index, weight: 0, filled: 0, hasAt: false };
			const column = columns[index];
			column.weight += cell.length;
			if (cell !== "") column.filled++;
			if (cell.includes("@")) column.hasAt = true;
		});
	}
	const heavy = columns
		.filter(({ weight, filled, hasAt }) => !hasAt && weight >= filled * HEAVY_CELL)
		.toSorted((one, other) => other.weight - one.weight);
	const leftOut = new Set<number>();
	let saved = 0;
	for (const { index, weight } of heavy) {
		if (saved >= surplus) break;
		leftOut.add(index);
		saved += weight;
	}
	return leftOut;
}

/** Writes records, each on the line that it had. */
function writeOnOwnLines(records: readonly TableRecord[], delimiter: Delimiter): string {
	const parts: string[] = [];
	let line = 1;
	for (const record of records) {
		const written = record.cells.map((cell) => quoteIfNeeded(cell, delimiter)).join(delimiter);
		parts.push("\n".repeat(Math.max(0, record.line - line)), written);
		line = Math.max(line, record.line) + written.split("\n").length - 1;
	}
	return parts.join("");
}

function quoteIfNeeded(cell: string, delimiter: Delimiter): string {
	const needsQuotes = cell.startsWith('"') || cell.includes(delimiter) || cell.includes("\n");
	return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
