/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Environment } from "../../http/environment";
import { MAX_PASSWORD_LENGTH, MAX_PERSON_NAME_LENGTH, MIN_PASSWORD_LENGTH } from "../../rules/limits";
import { whoIsSignedIn } from "../../session/who-is-signed-in";
import type { AskAuth } from "../ask-auth";
import { type Fields, type Problems, parseForm, readFields } from "../form";
import { Field } from "../layout/field";
import { ProblemNote } from "../layout/notes";
import { Page } from "../layout/page";
import { pageContextOf } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import { redirectTo, sendPage } from "../respond";
import { returnPathOf } from "../return-path";
import { rememberAddress } from "./address-cookie";
import { ProviderButtons } from "./providers";
import { authProblem, email, fieldSentences, name, newPassword } from "./shapes";

const form = z.object({ name, email, password: newPassword });

/** `/auth/sign-up`: a new account; a code shows that the address is the person's own. */
export function signUpRoutes(askAuth: AskAuth): Hono<Environment> {
	return new Hono<Environment>()
		.get("/auth/sign-up", async (c) => {
			if ((await whoIsSignedIn(c.var.scope)) !== null) return redirectTo(c, returnPathOf(c) ?? "/start");
			return signUpPage(c, {}, null);
		})
		.post("/auth/sign-up", async (c) => {
			const { say } = pageContextOf(c);
			const fields = await readFields(c);
			const { data, problems } = parseForm(form, fields, fieldSentences(say));
			if (data === null) return signUpPage(c, fields, problems);
			const answer = await askAuth(c, "/sign-up/email", data);
			if (!answer.ok) return signUpPage(c, fields, authProblem(say, answer.code));
			rememberAddress(c, data.email);
			return redirectTo(c, pathWithQuery("/auth/verify", { redirect: returnPathOf(c), notice: "code-sent" }));
		});
}

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
				<Field
					name="name"
					label={say.yourName()}
					value={fields.name}
					problems={problems}
					autocomplete="name"
					maxlength={MAX_PERSON_NAME_LENGTH}
					required
				/>
				<Field
					name="email"
					type="email"
					label={say.email()}
					value={fields.email}
					problems={problems}
					autocomplete="username"
					required
				/>
				<Field
					name="password"
					type="password"
					label={say.password()}
					hint={say.passwordHint({ length: MIN_PASSWORD_LENGTH })}
					problems={problems}
					autocomplete="new-password"
					minlength={MIN_PASSWORD_LENGTH}
					maxlength={MAX_PASSWORD_LENGTH}
					required
				/>
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
