/** Searches that read a bounded number of rows, and can be continued. */
import { foldText } from "../rules/fold";
import { SEARCH_DEPTH } from "../rules/limits";
import { pageOf } from "./page";

/**
 * Cuts a page out of what a search has found.
 *
 * @param end the last row that the search has read, and the one after it; none without a search
 * @returns with `searchesOn` if the search stopped at its depth; then `nextCursor` goes on from there
 */
export function foundPage<R extends { id: string }>(
	found: readonly R[],
	size: number,
	[last, following]: readonly { id: string }[],
) {
	const { rows, nextCursor } = pageOf(found, size);
	const searchesOn = nextCursor === null && last !== undefined && following !== undefined;
	return { rows, nextCursor: searchesOn ? last.id : nextCursor, searchesOn };
}

/** The values of a search. Without words it reads no more than the rows of a page, and one. */
export function searchValues(words: string | undefined, size: number) {
	const search = foldText(words ?? "");
	const rows = size + 1;
	return search === "" ? { search, rows, depth: rows, endRows: 0 } : { search, rows, depth: SEARCH_DEPTH, endRows: 2 };
}
