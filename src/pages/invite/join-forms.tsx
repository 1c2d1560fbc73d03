/** @jsxImportSource hono/jsx */
import type { Messages } from "../../languages/messages";
import { EmailField, NameField, NewPasswordField, PasswordField } from "../auth/fields";
import { Hidden } from "../layout/confirm";
import { pathWithQuery } from "../path-with-query";
import type { InvitePageProps } from "./props";

/**
 * The forms for an invitee who is signed out: one makes an account, the other signs in. Both are shown to everybody, so
 * that the page does not reveal whether the address has an account.
 */
export function JoinForms({ context: { say }, data: { invite }, problems, fields, path }: InvitePageProps) {
	// The form that came back with a problem stays open.
	const hasAccount = problems !== null && (fields.step === "sign-in" || problems[""] !== undefined);
	const newProblems = hasAccount ? null : problems;
	return (
		<>
			<details class="card choice" name="join" open={!hasAccount}>
				<summary>{say.inviteNewHere()}</summary>
				<form method="post" data-inline>
					<Hidden fields={{ step: "sign-up" }} />
					<InvitedAddress say={say} form="new-" address={invite.email} />
					<NameField say={say} form="new-" value={fields.name} problems={newProblems} />
					<NewPasswordField say={say} form="new-" label={say.password()} problems={newProblems} />
					<button class="solid" type="submit">
						{say.signUpAndAccept()}
					</button>
				</form>
			</details>
			<details class="card choice" name="join" open={hasAccount}>
				<summary>{say.accountAlready()}</summary>
				<form method="post" data-inline>
					<Hidden fields={{ step: "sign-in" }} />
					<InvitedAddress say={say} form="known-" address={invite.email} />
					<PasswordField say={say} form="known-" problems={hasAccount ? problems : null} />
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

interface InvitedAddressProps {
	say: Messages;
	form: string;
	address: string;
}

/** Shows the address that the invite is for to the invitee and to their password manager. The Worker does not read it. */
function InvitedAddress({ say, form, address }: InvitedAddressProps) {
	return <EmailField say={say} form={form} value={address} readonly required={false} />;
}
