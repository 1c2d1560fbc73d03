/**
 * Cuts a page out of rows in the order of their ids, of which one more was read than fits.
 *
 * @param size how many rows make a page
 */
export function pageOf<R extends { id: string }>(
	rows: readonly R[],
	size: number,
): { rows: readonly R[]; nextCursor: string | null } {
	const page = rows.slice(0, size);
	return { rows: page, nextCursor: rows.length > size ? (page.at(-1)?.id ?? null) : null };
}
