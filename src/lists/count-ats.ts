/** The number of `@` in a text. */
export function countAts(text: string): number {
	let count = 0;
	for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) count++;
	return count;
}
