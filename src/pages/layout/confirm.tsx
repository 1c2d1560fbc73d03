/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";

interface ConfirmProps {
	/** What is about to be done. */
	label: string;
	/** Of whom or what, for those who hear the button alone. */
	of?: string | undefined;
	/** What follows from it. */
	warning: string;
	/** The button that does it. */
	yes: string;
	/** The form's hidden fields. */
	fields: Readonly<Record<string, string>>;
	/** Opened already: what was typed last did not fit. */
	open?: boolean;
	children?: Child;
}

/** Something that cannot be undone, asked about first; works without a script. */
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

/** What a form says without being asked. */
export function Hidden({ fields }: { fields: Readonly<Record<string, string>> }) {
	return (
		<>
			{Object.entries(fields).map(([name, value]) => (
				<input type="hidden" name={name} value={value} />
			))}
		</>
	);
}
