/** A text in quotes, a parenthesis, a comma or a word, with the space before it. */
const TOKEN = /(\s*)('(?:[^']|'')*'|"(?:[^"]|"")*"|[(),]|[^\s(),'"]+)/g;
/** Words that begin a line. */
const CLAUSES = new Set([
	...["with", "select", "from", "inner", "left", "cross", "where", "group", "order", "limit", "union"],
	...["insert", "update", "delete", "set", "values", "returning"],
]);
/** Clauses that continue the line of the word before them. */
const CONTINUED = new Set(["delete from", "do update", "distinct from"]);
/** An opening parenthesis after one of these holds conditions. */
const BEFORE_CONDITIONS = new Set(["where", "on", "and", "or", "not", "("]);
const INDENTATION = "    ";
/** A list continues on the next line after this many characters. */
const WIDTH = 100;

/** A part of a statement that a parenthesis or `case` has begun. */
type Part = "subquery" | "conditions" | "list" | "case";

/**
 * A statement with a line for each clause and condition.
 *
 * @param parameters the text to show in place of each `?`
 */
export function formatSql(text: string, parameters: readonly string[]): string[] {
	const unused = [...parameters];
	const tokens = [...text.matchAll(TOKEN)].map(([, space = "", token = ""]) => ({
		space: space === "" ? "" : " ",
		token: /^['"]/.test(token) ? token : token.replaceAll("?", () => unused.shift() ?? "?"),
	}));
	const wordAt = (position: number) => tokens[position]?.token.toLowerCase() ?? "";

	const open: Part[] = [];
	const lines: string[] = [];
	let line = "";
	const breakLine = (indentation: number) => {
		if (line.trim() !== "") lines.push(line);
		line = INDENTATION.repeat(indentation);
	};
	for (const [position, { space, token }] of tokens.entries()) {
		const [before, word, after] = [wordAt(position - 1), wordAt(position), wordAt(position + 1)];
		const closed = word === ")" || word === "end" ? open.pop() : undefined;
		const depth = open.filter((part) => part !== "list").length;
		const within = open.at(-1);

		if (closed === "subquery") breakLine(depth);
		else if (within === "case") {
			if (word === "when" || word === "else") breakLine(depth);
		} else if (within !== "list") {
			const isClause = CLAUSES.has(word) && !CONTINUED.has(`${before} ${word}`);
			if (isClause || (word === "on" && after === "conflict")) breakLine(depth);
			const isCondition = (word === "and" && wordAt(position - 2) !== "between") || word === "or";
			if (isCondition) breakLine(within === "conditions" ? depth : depth + 1);
		}
		line += line.trim() === "" ? token : space + token;
		if (word === "," && line.length > WIDTH) breakLine(depth + 1);

		if (word === "case") open.push("case");
		else if (word === "(" && (after === "select" || after === "with")) open.push("subquery");
		else if (word === "(") open.push(BEFORE_CONDITIONS.has(before) ? "conditions" : "list");
	}
	breakLine(0);
	return lines;
}
