/** @jsxImportSource hono/jsx */

/** How many colours the style has for circles: `.c0` and on. */
const COLOURS = 6;

/** The first letters of up to two words; a surrogate pair or a letter with its marks is one. */
function initialsOf(name: string): string {
	const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
	const words = name.split(/[\s@._-]+/).filter(Boolean);
	const firsts = words.slice(0, 2).map((word) => letters.segment(word)[Symbol.iterator]().next().value?.segment ?? "");
	return firsts.join("").toUpperCase();
}

/** Always the same for one name. */
function colourOf(name: string): number {
	return [...name].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 0) % COLOURS;
}

/** Somebody's, or a workspace's, initials in a circle; no picture is fetched from anywhere. */
export function Avatar({ name, large = false }: { name: string; large?: boolean }) {
	return (
		<span class={`avatar c${colourOf(name)}${large ? " large" : ""}`} aria-hidden="true">
			{initialsOf(name)}
		</span>
	);
}
