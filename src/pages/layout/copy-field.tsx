/** @jsxImportSource hono/jsx */
import type { PageContext } from "../page-context";

/** A text to copy, such as a link or a DNS record. Without a script the person selects it; a script adds the button. */
export function CopyField({
	context: { say },
	id,
	label,
	value,
}: {
	context: PageContext;
	id: string;
	label: string;
	value: string;
}) {
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<div class="copy">
				<input id={id} type="text" readonly value={value} dir="ltr" />
				<button type="button" class="quiet" hidden data-copy={value} data-copied={say.copied()}>
					{say.copy()}
				</button>
			</div>
		</div>
	);
}
