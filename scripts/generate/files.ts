/** The output of a generator: the text of each file by its path from the root of the repository. */
export type Files = Readonly<Record<string, string>>;

/** The first line of a generated TypeScript file. */
export function headerOf(generator: string, source: string): string {
	return `// Generated from ${source} by \`npm run generate -- ${generator}\`; change the source instead.\n`;
}

/**
 * A text as a TypeScript expression, with a piece of it on each line, so that a diff shows what has changed. The
 * minifier joins the pieces again.
 *
 * @param pieces the text, cut
 * @param indentation of each line
 */
export function piecewise(pieces: readonly string[], indentation: string): string {
	return pieces.map((piece) => indentation + quoted(piece)).join(" +\n");
}

/** In the quotes that need fewer escapes. */
function quoted(text: string): string {
	const literal = JSON.stringify(text);
	if (!text.includes('"') || text.includes("'")) return literal;
	return `'${literal.slice(1, -1).replaceAll('\\"', '"')}'`;
}
