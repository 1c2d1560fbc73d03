/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";

interface ConfirmProps {
	/** The name of the action. */
	label: string;
	/** The name of the person or thing it applies to, for screen reader users who hear the button out of context. */
	of?: string | undefined;
	/** The consequences of the action. */
	warning: string;
	/** The label of the button that confirms. */
	yes: string;
	/** The form's hidden fields. */
	fields: Readonly<Record<string, string>>;
	/** Unfolded from the start, because the last input was invalid. */
	open?: boolean;
	children?: Child;
}

/** An action that cannot be undone, with a confirmation step that works without JavaScript. */
export function Confirm({ label, of, warning, yes, fields, open = false, children }: ConfirmProps) {
	return (
		<details class="confirm" open={open}>
			<summary class="button danger">
				{label}
				{of && <span class="unseen"> {of}</span>}
			</summary>
			<form method="post" class="card">
				<Hidden fields={fields} />
				<p>{warning}</p>
				{children}
				<button class="danger solid" type="submit">
					{yes}
				</button>
			</form>
		</details>
	);
}

/** Hidden fields of a form. */
export function Hidden({ fields }: { fields: Readonly<Record<string, string>> }) {
	return (
		<>
			{Object.entries(fields).map(([name, value]) => (
				<input type="hidden" name={name} value={value} />
			))}
		</>
	);
}
