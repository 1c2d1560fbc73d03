/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { Problems } from "../form";

interface FieldProps {
	/** The field's name. Its id is `form` followed by `name`. */
	name: string;
	/** A prefix that keeps ids unique if two forms of a page have fields of the same name. */
	form?: string;
	label: string;
	hint?: string | undefined;
	problems?: Problems | null | undefined;
	type?: "text" | "email" | "password" | "file" | "number";
	value?: string | undefined;
	autocomplete?: string;
	inputmode?: "numeric";
	pattern?: string;
	minlength?: number;
	maxlength?: number;
	accept?: string;
	required?: boolean;
	readonly?: boolean;
	/** Focuses the field when the page loads. */
	autofocus?: boolean;
}

/** An input of type `email` would refuse addresses that exist, such as `josé@example.com`. */
const AS_ADDRESS = { type: "text", inputmode: "email", autocapitalize: "none", spellcheck: false, dir: "ltr" } as const;

/** A labelled input. Hint and problem are linked to it, so that a screen reader reads them together. */
export function Field({ name, form = "", label, hint, problems, type = "text", ...input }: FieldProps) {
	const id = `${form}${name}`;
	const problem = problems?.[name];
	return (
		<Labelled id={id} label={label} hint={hint} problem={problem}>
			<input
				id={id}
				name={name}
				{...(type === "email" ? AS_ADDRESS : { type })}
				{...described(id, hint, problem)}
				{...input}
			/>
		</Labelled>
	);
}

interface ChoiceProps {
	name: string;
	form?: string;
	label: string;
	options: readonly { value: string; label: string }[];
	chosen?: string | undefined;
	problems?: Problems | null | undefined;
}

/** A labelled select that takes one option. */
export function Choice({ name, form = "", label, options, chosen, problems }: ChoiceProps) {
	const id = `${form}${name}`;
	const problem = problems?.[name];
	return (
		<Labelled id={id} label={label} problem={problem}>
			<select id={id} name={name} {...described(id, undefined, problem)}>
				{options.map(({ value, label }) => (
					<option value={value} selected={value === chosen}>
						{label}
					</option>
				))}
			</select>
		</Labelled>
	);
}

interface TextProps {
	name: string;
	form?: string;
	label: string;
	hint?: string;
	rows: number;
	maxlength?: number;
	value?: string | undefined;
	problems?: Problems | null | undefined;
	placeholder?: string;
}

/** A labelled text area. */
export function TextField({ name, form = "", label, hint, value, problems, ...input }: TextProps) {
	const id = `${form}${name}`;
	const problem = problems?.[name];
	return (
		<Labelled id={id} label={label} hint={hint} problem={problem}>
			<textarea id={id} name={name} {...described(id, hint, problem)} {...input}>
				{value}
			</textarea>
		</Labelled>
	);
}

interface LabelledProps {
	id: string;
	label: string;
	hint?: string | undefined;
	problem: string | undefined;
	children: Child;
}

function Labelled({ id, label, hint, problem, children }: LabelledProps) {
	return (
		<p class="field">
			<label for={id}>{label}</label>
			{children}
			{hint && (
				<span class="hint" id={`${id}-hint`}>
					{hint}
				</span>
			)}
			{problem && (
				<span class="problem" id={`${id}-problem`}>
					{problem}
				</span>
			)}
		</p>
	);
}

function described(id: string, hint: string | undefined, problem: string | undefined) {
	const ids = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
	return {
		...(ids === "" ? {} : { "aria-describedby": ids }),
		...(problem ? { "aria-invalid": "true" as const } : {}),
	};
}
