/** The number of `@` in a text. */
export function countAts(text: string): number {
	let count = 0;
	for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) count++;
	return count;
}

/** The end of the part of a text that holds the first `count` pieces with an `@`. */
export function endOfAts(text: string, count: number): number {
	let at = -1;
	for (let index = 0; index <= count; index++) {
		at = text.indexOf("@", at + 1);
		if (at === -1) return text.length;
	}
	let end = at;
	while (end > 0 && !/[\s,;|@]/.test(text[end - 1] ?? "")) end--;
	return end;
}
