/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import type { Environment } from "../../http/environment";
import { emailAddress } from "../../http/shapes";
import { whoIsSignedIn } from "../../session/who-is-signed-in";
import { callAuth } from "../call-auth";
import { type Fields, type Problems, parseForm, readFields } from "../form";
import { ProblemNote } from "../layout/notes";
import { Page } from "../layout/page";
import { pageContextOf } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import { redirectTo, sendPage } from "../respond";
import { returnPathOf } from "../return-path";
import { EmailField, NameField, NewPasswordField } from "./fields";
import { ProviderButtons } from "./providers";
import { authProblem, fieldSentences, name, newPassword } from "./shapes";
import { codeMailed } from "./verify-first";

const form = z.object({ name, email: emailAddress, password: newPassword });

/** `/auth/sign-up`: makes an account and mails a code that verifies its address. */
export const signUpRoutes = new Hono<Environment>()
	.get("/auth/sign-up", async (c) => {
		if ((await whoIsSignedIn(c.var.scope)) !== null) return redirectTo(c, returnPathOf(c) ?? "/start");
		return signUpPage(c, {}, null);
	})
	.post("/auth/sign-up", async (c) => {
		const { say } = pageContextOf(c);
		const fields = await readFields(c);
		const { data, problems } = parseForm(form, fields, fieldSentences(say, fields));
		if (data === null) return signUpPage(c, fields, problems);
		const result = await callAuth(c, "/sign-up/email", data);
		if (!result.ok) return signUpPage(c, fields, authProblem(say, result.code));
		return redirectTo(c, codeMailed(c, result, data.email, returnPathOf(c)));
	});

function signUpPage(c: Context<Environment>, fields: Fields, problems: Problems | null): Response {
	const context = pageContextOf(c);
	const { say } = context;
	const redirect = returnPathOf(c);
	return sendPage(
		c,
		<Page context={context} title={say.signUp()} width="narrow">
			<h1>{say.signUp()}</h1>
			<ProblemNote problems={problems} />
			<ProviderButtons context={context} config={c.var.scope.config} redirect={redirect} />
			<form method="post" data-inline>
				<NameField say={say} value={fields.name} problems={problems} />
				<EmailField say={say} value={fields.email} problems={problems} />
				<NewPasswordField say={say} label={say.password()} problems={problems} />
				<button class="solid" type="submit">
					{say.signUp()}
				</button>
			</form>
			<p class="aside">
				{say.accountAlready()} <a href={pathWithQuery("/auth/sign-in", { redirect })}>{say.signIn()}</a>
			</p>
		</Page>,
		problems === null ? 200 : 422,
	);
}
