/** @jsxImportSource hono/jsx */

/** A text, with the parts in backticks rendered as code. */
export function Prose({ text }: { text: string }) {
	return <>{text.split("`").map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;
}
