/** The cursor of the first page of a list with the newest first. It sorts after every id. */
export const NEWEST = "~";

/**
 * Cuts a page out of rows that are sorted by id. One row more than a page was read, which shows whether a page follows.
 *
 * @param size the number of rows of a page
 */
export function pageOf<R extends { id: string }>(
	rows: readonly R[],
	size: number,
): { rows: readonly R[]; nextCursor: string | null } {
	const page = rows.slice(0, size);
	return { rows: page, nextCursor: rows.length > size ? (page.at(-1)?.id ?? null) : null };
}
