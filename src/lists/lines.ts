const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Excel's own first line, which names the delimiter. */
const DELIMITER_LINE = /^sep=.$/i;
const OTHER_ATS = /[\uff20\ufe6b]/g;

/** The lines of a list, without a byte order mark, with one form of `@`. */
export function linesOf(text: string): string[] {
	const lines = text
		.replace(/^\ufeff/, "")
		.replace(LINE_BREAKS, "\n")
		.replace(OTHER_ATS, "@")
		.split("\n");
	if (DELIMITER_LINE.test(lines[0] ?? "")) lines[0] = "";
	return lines;
}
