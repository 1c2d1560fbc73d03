/** A search that reads a bounded number of rows, in the order of their page. */
import { type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../db/batch";

export type SearchValues = {
	/** As `foldText` makes it; empty to match everything. */
	search: string;
	/** The number of rows that are read: those of a page, or `SEARCH_DEPTH`. */
	depth: number;
	/** 2 to find out where the search ends; 0 without a search. */
	endRows: number;
};

/** SQL: the text has the words of the search in it. */
export function holds(p: Parameters<Pick<SearchValues, "search">>, text: SQL): SQL {
	return sql`(${p.search} = '' or instr(${text}, ${p.search}) > 0)`;
}

/** SQL: the last row that a search reads, and the one after it; of both only those that exist. */
export function endOfSearch(
	p: Parameters<Pick<SearchValues, "depth" | "endRows">>,
	rows: SQL,
	order: SQL,
): SQL<{ id: string }> {
	return sql`select "id" from (${rows}) order by ${order} limit ${p.endRows} offset ${p.depth} - 1`;
}
