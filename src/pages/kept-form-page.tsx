/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { TurnstileSettings } from "../config/turnstile-settings";
import type { MusterError } from "../errors";
import { formatDuration } from "../languages/format";
import { MAX_PASSWORD_LENGTH, SECOND_MS } from "../rules/limits";
import { Challenge } from "./challenge";
import { errorText } from "./error-text";
import type { Fields } from "./form";
import { TYPED_FIELDS } from "./kept-form";
import { Hidden } from "./layout/confirm";
import { Field, TextField } from "./layout/field";
import { Alert } from "./layout/notes";
import { Page } from "./layout/page";
import type { PageContext } from "./page-context";

interface KeptFormProps {
	context: PageContext;
	/** The path with its query to which the form was sent. */
	action: string;
	error: Pick<MusterError, "code" | "retryAfterSeconds">;
	fields: Fields;
	/** Set if the form has to be sent with a sign of a person. */
	turnstile: TurnstileSettings | undefined;
}

/** A form that was not accepted for a passing reason, with what was typed, to be sent again. */
export function KeptFormPage({ context, action, error, fields, turnstile }: KeptFormProps) {
	const { say } = context;
	const typed: ReadonlySet<string> = new Set(TYPED_FIELDS);
	const carried = Object.fromEntries(Object.entries(fields).filter(([name]) => !typed.has(name)));
	return (
		<Page context={context} title={say.keptTitle()} width="narrow">
			<h1>{say.keptTitle()}</h1>
			<Alert isReason={turnstile === undefined}>
				<Reason context={context} error={error} />
			</Alert>
			<form method="post" action={action} class="card" data-inline>
				<Hidden fields={carried} />
				{TYPED_FIELDS.filter((name) => name in fields).map((name) => (
					<TypedField context={context} name={name} fields={fields} />
				))}
				{turnstile && <Challenge context={context} turnstile={turnstile} />}
				<button class="solid" type="submit">
					{say.keptSend()}
				</button>
			</form>
		</Page>
	);
}

function Reason({ context, error }: Pick<KeptFormProps, "context" | "error">): Child {
	const { say, locale } = context;
	const { code, retryAfterSeconds } = error;
	if (code === "RATE_LIMITED" && retryAfterSeconds !== undefined) {
		return say.keptOften({ wait: formatDuration(locale, retryAfterSeconds * SECOND_MS) });
	}
	if (code !== "UNAUTHORIZED") return `${errorText(say, code)} ${say.keptText()}`;
	return (
		<>
			{say.keptSignedOut()}{" "}
			<a href="/auth/sign-in" target="_blank" rel="noopener">
				{say.keptSignIn()}
			</a>
		</>
	);
}

interface TypedFieldProps {
	context: PageContext;
	name: (typeof TYPED_FIELDS)[number];
	fields: Fields;
}

function TypedField({ context: { say }, name, fields }: TypedFieldProps) {
	const value = fields[name];
	switch (name) {
		case "name":
			return <Field name={name} label={"slug" in fields ? say.workspaceName() : say.yourName()} value={value} />;
		case "email":
			return <Field name={name} type="email" label={say.email()} value={value} />;
		case "slug":
			return <Field name={name} label={say.workspaceSlug()} value={value} />;
		case "code":
			return <Field name={name} label={say.code()} value={value} inputmode="numeric" />;
		case "message":
			return <TextField name={name} label={say.personalMessage()} rows={3} value={value} />;
		case "list":
			return <TextField name={name} label={say.listOfAddresses()} rows={8} value={value} />;
		case "password":
			// A password is never shown again. A form that came without one, as for a code by mail, needs none.
			return (
				<Field
					name={name}
					type="password"
					label={say.password()}
					maxlength={MAX_PASSWORD_LENGTH}
					required={value !== ""}
				/>
			);
	}
}
