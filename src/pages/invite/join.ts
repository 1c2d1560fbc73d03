/** From a link to a session in one step: the link's own address, and a password. */
import type { Context } from "hono";
import { z } from "zod";
import type { Environment } from "../../http/environment";
import type { Messages } from "../../languages/messages";
import type { Scope } from "../../scope";
import { authProblem, fieldSentences, name, newPassword, password } from "../auth/shapes";
import { verifyFirst } from "../auth/verify-first";
import { callAuth, keepCookies, scopeSignedIn } from "../call-auth";
import { type Fields, type Problems, parseForm } from "../form";

interface Attempt {
	token: string;
	/** The invited address; never one from the form. */
	email: string;
	fields: Fields;
	/** Says what is wrong, in the page's language. */
	say: Messages;
}

/** The scope of somebody who is signed in now, where they have to go first, or what is wrong with the form. */
export type Joined = { scope: Scope } | { path: string } | { problems: Problems };

const account = z.object({ name, password: newPassword });
const known = z.object({ password });

/** A new account: the link shows that the address is theirs, so that no code is mailed. */
export async function joinByAccount(c: Context<Environment>, { token, email, fields, say }: Attempt): Promise<Joined> {
	const { data, problems } = parseForm(account, fields, fieldSentences(say));
	if (data === null) return { problems };
	const answer = await callAuth(c, "/sign-up/email", { ...data, email, inviteToken: token });
	if (!answer.ok) return { problems: authProblem(say, answer.code) };
	keepCookies(c, answer);
	const scope = scopeSignedIn(c.var.scope, answer);
	return scope === null ? { problems: { "": say.inviteHasAccount() } } : { scope };
}

/** An account that is there already. */
export async function joinByPassword(c: Context<Environment>, { email, fields, say }: Attempt): Promise<Joined> {
	const { data, problems } = parseForm(known, fields, { password: say.problemSignIn() });
	if (data === null) return { problems };
	const answer = await callAuth(c, "/sign-in/email", { email, password: data.password });
	if (answer.code === "EMAIL_NOT_VERIFIED") return { path: await verifyFirst(c, email, c.req.path) };
	if (!answer.ok) return { problems: authProblem(say, answer.code) };
	keepCookies(c, answer);
	const scope = scopeSignedIn(c.var.scope, answer);
	return scope === null ? { problems: { password: say.problemSignIn() } } : { scope };
}
