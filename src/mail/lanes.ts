/**
 * Does the work for each item, for at most `atOnce` of them at the same time.
 *
 * @returns the results in the order of the items
 */
export async function inLanes<Item, Result>(
	items: readonly Item[],
	atOnce: number,
	work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const waiting = items.entries();
	const lane = async () => {
		for (const [position, item] of waiting) results[position] = await work(item);
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
	return results;
}
