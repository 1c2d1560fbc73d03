/** A text in quotes. Every second part of SQL that is split by it is one. */
const QUOTED = /('(?:[^']|'')*'|"(?:[^"]|"")*")/;

/** A name that needs no quotes unless it is a keyword. */
const PLAIN_NAME = /^"([A-Za-z_][A-Za-z_0-9]*)"$/;

/** SQLite's keywords (SQLite docs, "SQLite Keywords"), and its names for constants. */
const KEYWORDS = new Set(
	`abort action add after all alter always analyze and as asc attach autoincrement before begin between by cascade case
	cast check collate column commit conflict constraint create cross current current_date current_time current_timestamp
	database default deferrable deferred delete desc detach distinct do drop each else end escape except exclude exclusive
	exists explain fail filter first following for foreign from full generated glob group groups having if ignore immediate
	in index indexed initially inner insert instead intersect into is isnull join key last left like limit match
	materialized natural no not nothing notnull null nulls of offset on or order others outer over partition plan pragma
	preceding primary query raise range recursive references regexp reindex release rename replace restrict returning right
	rollback row rows savepoint select set table temp temporary then ties to transaction trigger unbounded union unique
	update using vacuum values view virtual when where window with without true false rowid oid _rowid_`.split(/\s+/),
);

/** SQL without the white space and the quotes that it does not need. Strings stay as they are. */
export function shorten(sql: string): string {
	return sql
		.trim()
		.split(QUOTED)
		.map((part, position) => (position % 2 === 0 ? part.replace(/\s+/g, " ") : unquoted(part)))
		.join("");
}

function unquoted(quoted: string): string {
	const name = PLAIN_NAME.exec(quoted)?.[1];
	return name === undefined || KEYWORDS.has(name.toLowerCase()) ? quoted : name;
}
