/** One line of comma-separated values, as spreadsheets write it (RFC 4180), or separated by semicolons or tabs. */

const DELIMITERS = [",", ";", "\t"];

/** The cells of a line, by the delimiter that gives the most cells. */
export function readCells(line: string): string[] {
	return DELIMITERS.map((delimiter) => split(line, delimiter)).reduce((best, cells) =>
		cells.length > best.length ? cells : best,
	);
}

function split(line: string, delimiter: string): string[] {
	const cells: string[] = [];
	for (let from = 0; from <= line.length; ) {
		const { cell, end } = line[from] === '"' ? quotedCell(line, from + 1, delimiter) : plainCell(line, from, delimiter);
		cells.push(cell);
		from = end + 1;
	}
	return cells;
}

/** @returns the cell, and the position of the delimiter after it */
function plainCell(line: string, from: number, delimiter: string): { cell: string; end: number } {
	const found = line.indexOf(delimiter, from);
	const end = found === -1 ? line.length : found;
	return { cell: line.slice(from, end), end };
}

/** A quote that is doubled, or that something else follows than a delimiter, is part of the cell. */
function quotedCell(line: string, from: number, delimiter: string): { cell: string; end: number } {
	for (let quote = line.indexOf('"', from); quote !== -1; quote = line.indexOf('"', quote + 1)) {
		if (line[quote + 1] === '"') {
			quote += 1;
			continue;
		}
		let end = quote + 1;
		while (line[end] !== delimiter && /\s/.test(line[end] ?? "")) end += 1;
		if (quote + 1 === line.length || line[end] === delimiter) {
			return { cell: line.slice(from, quote).replaceAll('""', '"'), end };
		}
	}
	return { cell: line.slice(from), end: line.length };
}

/** Writes cells as a line that `readCells` reads. */
export function writeCells(cells: readonly string[]): string {
	return cells.map((cell) => (/[",\r\n]|^ | $/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
}
