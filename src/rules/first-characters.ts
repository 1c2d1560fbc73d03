/** The first `count` characters of a text. A character of two UTF-16 units, such as an emoji, is never cut in half. */
export function firstCharacters(text: string, count: number): string {
	return text.length <= count
		? text
		: Array.from(text.slice(0, 2 * count))
				.slice(0, count)
				.join("");
}
