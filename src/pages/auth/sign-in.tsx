/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import type { Environment } from "../../http/environment";
import { emailAddress } from "../../http/shapes";
import { whoIsSignedIn } from "../../session/who-is-signed-in";
import { callAuth, keepCookies } from "../call-auth";
import { type Fields, type Problems, parseForm, readFields } from "../form";
import { pathAfterSignIn } from "../kept-cookie";
import { Alert, NoticeNote, ProblemNote } from "../layout/notes";
import { Page } from "../layout/page";
import { noticeOf } from "../notice";
import { type PageContext, pageContextOf } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import { redirectTo, sendPage } from "../respond";
import { returnPathOf } from "../return-path";
import { rememberAddress } from "./address-cookie";
import { EmailField, PasswordField } from "./fields";
import { ProviderButtons } from "./providers";
import { authProblem, fieldSentences, password } from "./shapes";
import { verifyFirst } from "./verify-first";

const withPassword = z.object({ email: emailAddress, password });
const withCode = z.object({ email: emailAddress });

/** `/auth/sign-in`: signs in by password, by a mailed code, or with a provider. */
export const signInRoutes = new Hono<Environment>()
	.get("/auth/sign-in", async (c) => {
		if ((await whoIsSignedIn(c.var.scope)) !== null) return redirectTo(c, returnPathOf(c) ?? "/start");
		return signInPage(c, {}, null);
	})
	.post("/auth/sign-in", async (c) => {
		const fields = await readFields(c);
		return fields.step === "code" ? mailSignInCode(c, fields) : signIn(c, fields);
	});

async function signIn(c: Context<Environment>, fields: Fields): Promise<Response> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(withPassword, fields, {
		...fieldSentences(say, fields),
		password: say.problemSignIn(),
	});
	if (data === null) return signInPage(c, fields, problems);
	const result = await callAuth(c, "/sign-in/email", data);
	if (result.code === "EMAIL_NOT_VERIFIED") {
		return redirectTo(c, await verifyFirst(c, result, data.email, returnPathOf(c)));
	}
	if (!result.ok) return signInPage(c, fields, authProblem(say, result.code));
	keepCookies(c, result);
	return redirectTo(c, pathAfterSignIn(c));
}

async function mailSignInCode(c: Context<Environment>, fields: Fields): Promise<Response> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(withCode, fields, fieldSentences(say, fields));
	if (data === null) return signInPage(c, fields, problems);
	const result = await callAuth(c, "/email-otp/send-verification-otp", { email: data.email, type: "sign-in" });
	if (!result.ok) return signInPage(c, fields, authProblem(say, result.code));
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
			{c.req.query("problem") === "cookies" && problems === null && (
				<CookiesBlocked context={context} publicUrl={c.var.scope.config.publicUrl} />
			)}
			<ProblemNote problems={problems} />
			<ProviderButtons context={context} config={c.var.scope.config} redirect={redirect} />
			<form method="post" data-inline>
				<EmailField say={say} value={fields.email} problems={problems} />
				<PasswordField say={say} problems={problems} />
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

/** The reason why a sign-in that worked left nobody signed in. The script shows the note on the clock if it is wrong. */
function CookiesBlocked({ context: { say, now }, publicUrl }: { context: PageContext; publicUrl: string }) {
	return (
		<>
			<Alert>{say.cookiesBlocked({ host: new URL(publicUrl).host })}</Alert>
			<p class="note" hidden data-server-time={String(now)}>
				{say.clockWrong()}
			</p>
		</>
	);
}
