/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { firstSending } from "../../auth/first-sending";
import type { Environment } from "../../http/environment";
import { emailAddress } from "../../http/shapes";
import { setSessionCookie } from "../../session/session-cookie";
import { whoIsSignedIn } from "../../session/who-is-signed-in";
import { callAuth, keepCookies, sessionTokenIn } from "../call-auth";
import { type Fields, type Problems, parseForm, readFields } from "../form";
import { pathAfterSignIn } from "../kept-cookie";
import { NoticeNote, ProblemNote } from "../layout/notes";
import { Page } from "../layout/page";
import { noticeOf } from "../notice";
import { pageContextOf } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import { redirectTo, sendPage } from "../respond";
import { returnPathOf } from "../return-path";
import { forgetAddress, mailedAddress, rememberAddress } from "./address-cookie";
import { CodeField, EmailField } from "./fields";
import { authProblem, code, fieldSentences } from "./shapes";

const withCode = z.object({ email: emailAddress, code });
const withoutCode = z.object({ email: emailAddress });

/** True if the code is for signing in; by default it verifies the address of a new account. */
function isSignIn({ req }: Context<Environment>): boolean {
	return req.query("for") === "sign-in";
}

/** `/auth/verify`: takes the code from a mail. */
export const verifyRoutes = new Hono<Environment>()
	.get("/auth/verify", (c) => verifyPage(c, {}, null))
	.post("/auth/verify", async (c) => {
		const fields = await readFields(c);
		return fields.step === "again" ? mailAgain(c, fields) : enter(c, fields);
	});

async function enter(c: Context<Environment>, fields: Fields): Promise<Response> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(withCode, fields, fieldSentences(say, fields));
	if (data === null) return verifyPage(c, fields, problems);
	const endpoint = isSignIn(c) ? "/sign-in/email-otp" : "/email-otp/verify-email";
	const first = await firstSending(c, [data.email, data.code]);
	const result = await callAuth(c, endpoint, { email: data.email, otp: data.code });
	if (result.ok) {
		keepCookies(c, result);
		const token = sessionTokenIn(result);
		if (token !== null) await first.remember(token);
	} else if ((await whoIsSignedIn(c.var.scope))?.email !== data.email) {
		const token = await first.recall();
		if (token === undefined) return verifyPage(c, fields, authProblem(say, result.code));
		await setSessionCookie(c, c.var.scope.config, token);
	}
	forgetAddress(c);
	return redirectTo(c, pathAfterSignIn(c));
}

async function mailAgain(c: Context<Environment>, fields: Fields): Promise<Response> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(withoutCode, fields, fieldSentences(say, fields));
	if (data === null) return verifyPage(c, fields, problems);
	const type = isSignIn(c) ? "sign-in" : "email-verification";
	const result = await callAuth(c, "/email-otp/send-verification-otp", { email: data.email, type });
	if (!result.ok) return verifyPage(c, fields, authProblem(say, result.code));
	rememberAddress(c, data.email);
	const purpose = isSignIn(c) ? "sign-in" : undefined;
	return redirectTo(c, pathWithQuery("/auth/verify", { for: purpose, redirect: returnPathOf(c), notice: "code-sent" }));
}

function verifyPage(c: Context<Environment>, fields: Fields, problems: Problems | null): Response {
	const context = pageContextOf(c);
	const { say } = context;
	const redirect = returnPathOf(c);
	const known = mailedAddress(c);
	return sendPage(
		c,
		<Page context={context} title={say.verifyTitle()} width="narrow">
			<h1>{say.verifyTitle()}</h1>
			<NoticeNote context={context} notice={problems === null ? noticeOf(c) : undefined} />
			<ProblemNote problems={problems} />
			<p>{say.verifyText()}</p>
			<form method="post" data-inline>
				<EmailField say={say} value={fields.email ?? known} problems={problems} readonly={known !== undefined} />
				<CodeField say={say} problems={problems} autofocus />
				<button class="solid" type="submit">
					{say.goOn()}
				</button>
				<button class="quiet" type="submit" name="step" value="again" formnovalidate>
					{say.mailNewCode()}
				</button>
			</form>
			<p class="aside">
				<a href={pathWithQuery("/auth/sign-in", { redirect })}>{say.otherAddress()}</a>
			</p>
		</Page>,
		problems === null ? 200 : 422,
	);
}
