/** @jsxImportSource hono/jsx */

/** The number of avatar colours in the style sheet: `.c0`, `.c1` and so on. */
const COLOURS = 6;

/** The first letters of up to two words. A letter is a grapheme: a surrogate pair, or a letter with its marks. */
function initialsOf(name: string): string {
	const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
	const words = name.split(/[\s@._-]+/).filter(Boolean);
	const firsts = words.slice(0, 2).map((word) => letters.segment(word)[Symbol.iterator]().next().value?.segment ?? "");
	return firsts.join("").toUpperCase();
}

/** The colour's number, which is always the same for the same name. */
function colourOf(name: string): number {
	return [...name].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 0) % COLOURS;
}

/** The initials of a person or a workspace in a circle. Pictures are not loaded, so no other host is contacted. */
export function Avatar({ name, large = false }: { name: string; large?: boolean }) {
	return (
		<span class={`avatar c${colourOf(name)}${large ? " large" : ""}`} aria-hidden="true">
			{initialsOf(name)}
		</span>
	);
}
