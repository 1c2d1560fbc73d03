/** @jsxImportSource hono/jsx */
/** The fields that the forms of `/auth` and `/invite` share. */
import type { Messages } from "../../languages/messages";
import { CODE_DIGITS, MAX_PASSWORD_LENGTH, MAX_PERSON_NAME_LENGTH, MIN_PASSWORD_LENGTH } from "../../rules/limits";
import type { Problems } from "../form";
import { Field } from "../layout/field";

interface SharedProps {
	say: Messages;
	/** A prefix of the field's id, if the page has several forms. */
	form?: string;
	problems?: Problems | null;
}

interface EmailFieldProps extends SharedProps {
	value: string | undefined;
	readonly?: boolean;
	required?: boolean;
}

export function EmailField({ say, form = "", problems, value, readonly = false, required = true }: EmailFieldProps) {
	return (
		<Field
			form={form}
			name="email"
			type="email"
			label={say.email()}
			value={value}
			problems={problems}
			autocomplete="username"
			readonly={readonly}
			required={required}
		/>
	);
}

/** The name that other members see. */
export function NameField({ say, form = "", problems, value }: SharedProps & { value: string | undefined }) {
	return (
		<Field
			form={form}
			name="name"
			label={say.yourName()}
			value={value}
			problems={problems}
			autocomplete="name"
			maxlength={MAX_PERSON_NAME_LENGTH}
			required
		/>
	);
}

/** The password of an existing account. Only a new password has a minimum length. */
export function PasswordField({ say, form = "", problems }: SharedProps) {
	return (
		<Field
			form={form}
			name="password"
			type="password"
			label={say.password()}
			problems={problems}
			autocomplete="current-password"
			maxlength={MAX_PASSWORD_LENGTH}
			required
		/>
	);
}

/** A password that the person chooses now. */
export function NewPasswordField({ say, form = "", problems, label }: SharedProps & { label: string }) {
	return (
		<Field
			form={form}
			name="password"
			type="password"
			label={label}
			hint={say.passwordHint({ length: MIN_PASSWORD_LENGTH })}
			problems={problems}
			autocomplete="new-password"
			minlength={MIN_PASSWORD_LENGTH}
			maxlength={MAX_PASSWORD_LENGTH}
			required
		/>
	);
}

interface CodeFieldProps extends SharedProps {
	value?: string | undefined;
	autofocus?: boolean;
}

/** The one-time code from a mail. The pattern takes the digits of any keyboard, and what people paste around them. */
export function CodeField({ say, form = "", problems, value, autofocus = false }: CodeFieldProps) {
	return (
		<Field
			form={form}
			name="code"
			label={say.code()}
			value={value}
			problems={problems}
			autocomplete="one-time-code"
			inputmode="numeric"
			pattern={`\\P{Nd}*(\\p{Nd}\\P{Nd}*){${CODE_DIGITS}}`}
			autofocus={autofocus}
			required
		/>
	);
}
