/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Environment } from "../../http/environment";
import { MAX_PASSWORD_LENGTH } from "../../rules/limits";
import { whoIsSignedIn } from "../../session/who-is-signed-in";
import { type AskAuth, keepCookies } from "../ask-auth";
import { type Fields, type Problems, parseForm, readFields } from "../form";
import { Field } from "../layout/field";
import { NoticeNote, ProblemNote } from "../layout/notes";
import { Page } from "../layout/page";
import { noticeOf } from "../notice";
import { pageContextOf } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import { redirectTo, sendPage } from "../respond";
import { returnPathOf } from "../return-path";
import { rememberAddress } from "./address-cookie";
import { ProviderButtons } from "./providers";
import { authProblem, email, fieldSentences, password } from "./shapes";
import { verifyFirst } from "./verify-first";

const withPassword = z.object({ email, password });
const withCode = z.object({ email });

/** `/auth/sign-in`: by password, by a mailed code, or by a provider. */
export function signInRoutes(askAuth: AskAuth): Hono<Environment> {
	return new Hono<Environment>()
		.get("/auth/sign-in", async (c) => {
			if ((await whoIsSignedIn(c.var.scope)) !== null) return redirectTo(c, returnPathOf(c) ?? "/start");
			return signInPage(c, {}, null);
		})
		.post("/auth/sign-in", async (c) => {
			const fields = await readFields(c);
			return fields.step === "code" ? mailCode(c, askAuth, fields) : signIn(c, askAuth, fields);
		});
}

async function signIn(c: Context<Environment>, askAuth: AskAuth, fields: Fields): Promise<Response> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(withPassword, fields, {
		...fieldSentences(say),
		password: say.problemSignIn(),
	});
	if (data === null) return signInPage(c, fields, problems);
	const answer = await askAuth(c, "/sign-in/email", data);
	if (answer.code === "EMAIL_NOT_VERIFIED")
		return redirectTo(c, await verifyFirst(c, askAuth, data.email, returnPathOf(c)));
	if (!answer.ok) return signInPage(c, fields, authProblem(say, answer.code));
	keepCookies(c, answer);
	return redirectTo(c, returnPathOf(c) ?? "/start");
}

async function mailCode(c: Context<Environment>, askAuth: AskAuth, fields: Fields): Promise<Response> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(withCode, fields, fieldSentences(say));
	if (data === null) return signInPage(c, fields, problems);
	const answer = await askAuth(c, "/email-otp/send-verification-otp", { email: data.email, type: "sign-in" });
	if (!answer.ok) return signInPage(c, fields, authProblem(say, answer.code));
	rememberAddress(c, data.email);
	return redirectTo(
		c,
		pathWithQuery("/auth/verify", { for: "sign-in", redirect: returnPathOf(c), notice: "code-sent" }),
	);
}

function signInPage(c: Context<Environment>, fields: Fields, problems: Problems | null): Response {
	const context = pageContextOf(c);
	const { say } = context;
	const redirect = returnPathOf(c);
	return sendPage(
		c,
		<Page context={context} title={say.signIn()} width="narrow">
			<h1>{say.signIn()}</h1>
			<NoticeNote context={context} notice={noticeOf(c)} />
			<ProblemNote problems={problems} />
			<ProviderButtons context={context} config={c.var.scope.config} redirect={redirect} />
			<form method="post" data-inline>
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
					problems={problems}
					autocomplete="current-password"
					maxlength={MAX_PASSWORD_LENGTH}
					required
				/>
				<p class="aside">
					<a href={pathWithQuery("/auth/forgot", { redirect })}>{say.forgotPassword()}</a>
				</p>
				<button class="solid" type="submit">
					{say.signIn()}
				</button>
				<button class="quiet" type="submit" name="step" value="code" formnovalidate>
					{say.mailMeACode()}
				</button>
			</form>
			<p class="aside">
				{say.noAccountYet()} <a href={pathWithQuery("/auth/sign-up", { redirect })}>{say.signUp()}</a>
			</p>
		</Page>,
		problems === null ? 200 : 422,
	);
}
