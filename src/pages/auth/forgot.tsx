/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Environment } from "../../http/environment";
import { CODE_DIGITS, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from "../../rules/limits";
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
import { authProblem, code, email, fieldSentences, newPassword } from "./shapes";

const ask = z.object({ email });
const byCode = z.object({ email, code, password: newPassword });
const byLink = z.object({ password: newPassword });

/** `/auth/forgot`: a code by mail, then a new password; or straight to that from the link in a mail. */
export function forgotRoutes(askAuth: AskAuth): Hono<Environment> {
	return new Hono<Environment>()
		.get("/auth/forgot", (c) => forgotPage(c, {}, null))
		.post("/auth/forgot", async (c) => {
			const fields = await readFields(c);
			if (c.req.query("token") !== undefined) return setByLink(c, askAuth, fields);
			return c.req.query("step") === "code" ? setByCode(c, askAuth, fields) : mailCode(c, askAuth, fields);
		});
}

async function mailCode(c: Context<Environment>, askAuth: AskAuth, fields: Fields): Promise<Response> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(ask, fields, fieldSentences(say));
	if (data === null) return forgotPage(c, fields, problems);
	const answer = await askAuth(c, "/email-otp/request-password-reset", data);
	if (!answer.ok) return forgotPage(c, fields, authProblem(say, answer.code));
	rememberAddress(c, data.email);
	return redirectTo(c, pathWithQuery("/auth/forgot", { step: "code", redirect: returnPathOf(c), notice: "code-sent" }));
}

/** Sets the password, and signs in with it. */
async function setByCode(c: Context<Environment>, askAuth: AskAuth, fields: Fields): Promise<Response> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(byCode, fields, fieldSentences(say));
	if (data === null) return forgotPage(c, fields, problems);
	const { email, password } = data;
	const answer = await askAuth(c, "/email-otp/reset-password", { email, otp: data.code, password });
	if (!answer.ok) return forgotPage(c, fields, authProblem(say, answer.code));
	forgetAddress(c);
	const signedIn = await askAuth(c, "/sign-in/email", { email, password });
	if (!signedIn.ok)
		return redirectTo(c, pathWithQuery("/auth/sign-in", { redirect: returnPathOf(c), notice: "password-changed" }));
	keepCookies(c, signedIn);
	return redirectTo(c, returnPathOf(c) ?? "/start");
}

async function setByLink(c: Context<Environment>, askAuth: AskAuth, fields: Fields): Promise<Response> {
	const { say } = pageContextOf(c);
	const { data, problems } = parseForm(byLink, fields, fieldSentences(say));
	if (data === null) return forgotPage(c, fields, problems);
	const answer = await askAuth(c, "/reset-password", { newPassword: data.password, token: c.req.query("token") });
	const redirect = returnPathOf(c);
	if (answer.ok) return redirectTo(c, pathWithQuery("/auth/sign-in", { redirect, notice: "password-changed" }));
	if (answer.code === "INVALID_TOKEN")
		return redirectTo(c, pathWithQuery("/auth/forgot", { redirect, notice: "link-expired" }));
	return forgotPage(c, fields, authProblem(say, answer.code));
}

function forgotPage(c: Context<Environment>, fields: Fields, problems: Problems | null): Response {
	const context = pageContextOf(c);
	const { say } = context;
	const byLink = c.req.query("token") !== undefined;
	const byCode = !byLink && c.req.query("step") === "code";
	const known = mailedAddress(c);
	if (byLink) c.header("x-robots-tag", "noindex");
	const notice = c.req.query("error") === undefined ? noticeOf(c) : "link-expired";
	return sendPage(
		c,
		<Page context={context} title={say.forgotTitle()} width="narrow">
			<h1>{say.forgotTitle()}</h1>
			<NoticeNote context={context} notice={problems === null ? notice : undefined} />
			<ProblemNote problems={problems} />
			{!byLink && <p>{byCode ? say.verifyText() : say.forgotText()}</p>}
			<form method="post" data-inline>
				{!byLink && (
					<Field
						name="email"
						type="email"
						label={say.email()}
						value={fields.email ?? (byCode ? known : undefined)}
						problems={problems}
						autocomplete="username"
						readonly={byCode && known !== undefined}
						required
					/>
				)}
				{byCode && (
					<Field
						name="code"
						label={say.code()}
						value={fields.code}
						problems={problems}
						autocomplete="one-time-code"
						inputmode="numeric"
						pattern={`\\s*(\\d\\s*){${CODE_DIGITS}}`}
						required
					/>
				)}
				{(byLink || byCode) && (
					<Field
						name="password"
						type="password"
						label={say.newPassword()}
						hint={say.passwordHint({ length: MIN_PASSWORD_LENGTH })}
						problems={problems}
						autocomplete="new-password"
						minlength={MIN_PASSWORD_LENGTH}
						maxlength={MAX_PASSWORD_LENGTH}
						required
					/>
				)}
				<button class="solid" type="submit">
					{byLink || byCode ? say.setPassword() : say.mailMeACode()}
				</button>
			</form>
			<p class="aside">
				<a href={pathWithQuery("/auth/sign-in", { redirect: returnPathOf(c) })}>{say.backToSignIn()}</a>
			</p>
		</Page>,
		problems === null ? 200 : 422,
	);
}
