/** @jsxImportSource hono/jsx */

/** A text in which code stands between backticks. */
export function Prose({ text }: { text: string }) {
	return <>{text.split("`").map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;
}
