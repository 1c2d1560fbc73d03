/** The same list in a random order. */
export function shuffled<Item>(items: readonly Item[]): Item[] {
	return items
		.map((item) => ({ item, place: Math.random() }))
		.sort((a, b) => a.place - b.place)
		.map(({ item }) => item);
}

/** A random whole number from 0 to below `limit`. */
export const randomBelow = (limit: number): number => Math.floor(Math.random() * limit);
