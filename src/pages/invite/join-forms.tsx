/** @jsxImportSource hono/jsx */
import { MAX_PASSWORD_LENGTH, MAX_PERSON_NAME_LENGTH, MIN_PASSWORD_LENGTH } from "../../rules/limits";
import { Hidden } from "../layout/confirm";
import { Field } from "../layout/field";
import { pathWithQuery } from "../path-with-query";
import type { InvitePageProps } from "./props";

/** For somebody who is signed out: a new account, or the one they have. Both are there for everyone alike. */
export function JoinForms({ context: { say }, data: { invite }, problems, fields, path }: InvitePageProps) {
	// What came back with a problem is what stays open.
	const hasAccount = problems !== null && (fields.step === "sign-in" || problems[""] !== undefined);
	return (
		<>
			<details class="card choice" name="join" open={!hasAccount}>
				<summary>{say.inviteNewHere()}</summary>
				<form method="post" data-inline>
					<Hidden fields={{ step: "sign-up" }} />
					<FixedAddress form="new-" label={say.email()} address={invite.email} />
					<Field
						form="new-"
						name="name"
						label={say.yourName()}
						value={fields.name}
						problems={hasAccount ? null : problems}
						autocomplete="name"
						maxlength={MAX_PERSON_NAME_LENGTH}
						required
					/>
					<Field
						form="new-"
						name="password"
						type="password"
						label={say.password()}
						hint={say.passwordHint({ length: MIN_PASSWORD_LENGTH })}
						problems={hasAccount ? null : problems}
						autocomplete="new-password"
						minlength={MIN_PASSWORD_LENGTH}
						maxlength={MAX_PASSWORD_LENGTH}
						required
					/>
					<button class="solid" type="submit">
						{say.signUpAndAccept()}
					</button>
				</form>
			</details>
			<details class="card choice" name="join" open={hasAccount}>
				<summary>{say.accountAlready()}</summary>
				<form method="post" data-inline>
					<Hidden fields={{ step: "sign-in" }} />
					<FixedAddress form="known-" label={say.email()} address={invite.email} />
					<Field
						form="known-"
						name="password"
						type="password"
						label={say.password()}
						problems={hasAccount ? problems : null}
						autocomplete="current-password"
						maxlength={MAX_PASSWORD_LENGTH}
						required
					/>
					<button class="solid" type="submit">
						{say.signInAndAccept()}
					</button>
				</form>
				<p class="aside">
					<a href={pathWithQuery("/auth/sign-in", { redirect: path })}>{say.otherWaysIn()}</a>
				</p>
			</details>
		</>
	);
}

/** The address that the invite is for: for the person to see, and for their password manager. Nobody reads it. */
function FixedAddress({ form, label, address }: { form: string; label: string; address: string }) {
	return <Field form={form} name="email" type="email" label={label} value={address} autocomplete="username" readonly />;
}
