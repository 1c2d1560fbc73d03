/** Signs an invitee up or in, with the address of the invite and a password. */
import type { Context } from "hono";
import * as z from "zod/mini";
import { readInviteToken } from "../../crypto/invite-token";
import type { Environment } from "../../http/environment";
import type { Messages } from "../../languages/messages";
import type { Scope } from "../../scope";
import { authProblem, fieldSentences, name, newPassword, password } from "../auth/shapes";
import { codeMailed, verifyFirst } from "../auth/verify-first";
import { callAuth, keepCookies, scopeSignedIn } from "../call-auth";
import { type Fields, type Problems, parseForm } from "../form";

export interface Attempt {
	token: string;
	/** The page of the invite. */
	path: string;
	/** The address of the invite, never one from the form. */
	email: string;
	fields: Fields;
	/** The sentences of the page's language. */
	say: Messages;
}

/** The scope of the invitee who is signed in now, the path of a page that has to come first, or the form's problems. */
export type Joined = { scope: Scope } | { path: string } | { problems: Problems };

const account = z.object({ name, password: newPassword });
const known = z.object({ password });

/**
 * Makes an account. The link of a mail proves the address, so no code is mailed. One that was handed over does not: then the
 * page that takes the code comes first.
 */
export async function joinByAccount(c: Context<Environment>, attempt: Attempt): Promise<Joined> {
	const { token, path, email, fields, say } = attempt;
	const { data, problems } = parseForm(account, fields, fieldSentences(say));
	if (data === null) return { problems };
	const result = await callAuth(c, "/sign-up/email", { ...data, email, inviteToken: token });
	if (!result.ok) return { problems: authProblem(say, result.code) };
	const content = await readInviteToken(c.var.scope.config.keys, token);
	if (content?.travelled === "handed") return { path: codeMailed(c, result, email, path) };
	keepCookies(c, result);
	const scope = scopeSignedIn(c.var.scope, result);
	if (scope !== null) return { scope };
	// The form was sent twice, and the first sending has just made the account; or the account is older.
	const joined = await joinByPassword(c, attempt);
	return "scope" in joined ? joined : { problems: { "": say.inviteHasAccount() } };
}

/** Signs in to an account that exists. */
export async function joinByPassword(
	c: Context<Environment>,
	{ token, path, email, fields, say }: Attempt,
): Promise<Joined> {
	const { data, problems } = parseForm(known, fields, { password: say.problemSignIn() });
	if (data === null) return { problems };
	const result = await callAuth(c, "/sign-in/email", { email, password: data.password, inviteToken: token });
	if (result.code === "EMAIL_NOT_VERIFIED") return { path: await verifyFirst(c, result, email, path) };
	if (!result.ok) return { problems: authProblem(say, result.code) };
	keepCookies(c, result);
	const scope = scopeSignedIn(c.var.scope, result);
	return scope === null ? { problems: { password: say.problemSignIn() } } : { scope };
}
