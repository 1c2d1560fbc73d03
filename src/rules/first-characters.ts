/** The beginning of a text, without cutting a character in two: an emoji is two units long. */
export function firstCharacters(text: string, count: number): string {
	return text.length <= count ? text : Array.from(text).slice(0, count).join("");
}
