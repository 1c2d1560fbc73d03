/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Environment } from "../../http/environment";
import { CODE_DIGITS } from "../../rules/limits";
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
import { forgetAddress, mailedAddress, rememberAddress } from "./address-cookie";
import { authProblem, code, email, fieldSentences } from "./shapes";

const withCode = z.object({ email, code });
const withoutCode = z.object({ email });

/** What the code is for: to sign in, or (the default) to show that a new account's address is its owner's. */
function isSignIn({ req }: Context<Environment>): boolean {
	return req.query("for") === "sign-in";
}

/** `/auth/verify`: the code from the mail. */
export function verifyRoutes(askAuth: AskAuth): Hono<Environment> {
	return new Hono<Environment>()
		.get("/auth/verify", (c) => verifyPage(c, {}, null))
		.post("/auth/verify", async (c) => {
			const fields = await readFields(c);
			return fields.step === "again" ? mailAgain(c, askAuth, fields) : enter(c, askAuth, fields);
		});
}

async function enter(c: Context<Environment>, askAuth: AskAuth, fields: Fields): Promise<Response> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(withCode, fields, fieldSentences(say));
	if (data === null) return verifyPage(c, fields, problems);
	const endpoint = isSignIn(c) ? "/sign-in/email-otp" : "/email-otp/verify-email";
	const answer = await askAuth(c, endpoint, { email: data.email, otp: data.code });
	if (!answer.ok) return verifyPage(c, fields, authProblem(say, answer.code));
	keepCookies(c, answer);
	forgetAddress(c);
	return redirectTo(c, returnPathOf(c) ?? "/start");
}

async function mailAgain(c: Context<Environment>, askAuth: AskAuth, fields: Fields): Promise<Response> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(withoutCode, fields, fieldSentences(say));
	if (data === null) return verifyPage(c, fields, problems);
	const type = isSignIn(c) ? "sign-in" : "email-verification";
	const answer = await askAuth(c, "/email-otp/send-verification-otp", { email: data.email, type });
	if (!answer.ok) return verifyPage(c, fields, authProblem(say, answer.code));
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
				<Field
					name="email"
					type="email"
					label={say.email()}
					value={fields.email ?? known}
					problems={problems}
					autocomplete="username"
					readonly={known !== undefined}
					required
				/>
				<Field
					name="code"
					label={say.code()}
					problems={problems}
					autocomplete="one-time-code"
					inputmode="numeric"
					pattern={`\\s*(\\d\\s*){${CODE_DIGITS}}`}
					autofocus
					required
				/>
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
