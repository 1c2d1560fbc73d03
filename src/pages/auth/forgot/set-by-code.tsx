/** @jsxImportSource hono/jsx */
import * as z from "zod/mini";
import { firstSending } from "../../../auth/first-sending";
import { emailAddress } from "../../../http/shapes";
import { callAuth, keepCookies } from "../../call-auth";
import { parseForm } from "../../form";
import { pathAfterSignIn } from "../../kept-cookie";
import { pageContextOf } from "../../page-context";
import { pathWithQuery } from "../../path-with-query";
import { redirectTo } from "../../respond";
import { returnPathOf } from "../../return-path";
import { forgetAddress, mailedAddress } from "../address-cookie";
import { CodeField, EmailField, NewPasswordField } from "../fields";
import { authProblem, code, fieldSentences, newPassword } from "../shapes";
import { type ForgotForm, forgotPage } from "./forgot-page";

const shape = z.object({ email: emailAddress, code, password: newPassword });

/** The second form: it sets the password with the mailed code, and signs in. */
export const setByCode: ForgotForm = {
	page(c, fields, problems) {
		const { say } = pageContextOf(c);
		const known = mailedAddress(c);
		return forgotPage(
			c,
			problems,
			<>
				<p>{say.verifyText()}</p>
				<form method="post" data-inline>
					<EmailField say={say} value={fields.email ?? known} problems={problems} readonly={known !== undefined} />
					<CodeField say={say} value={fields.code} problems={problems} />
					<NewPasswordField say={say} label={say.newPassword()} problems={problems} />
					<button class="solid" type="submit">
						{say.setPassword()}
					</button>
				</form>
			</>,
		);
	},

	async submit(c, fields) {
		const { say } = pageContextOf(c);
		const { data, problems } = parseForm(shape, fields, fieldSentences(say, fields));
		if (data === null) return setByCode.page(c, fields, problems);
		const { email, code, password } = data;
		const first = await firstSending(c, [email, code, password]);
		const result = await callAuth(c, "/email-otp/reset-password", { email, otp: code, password });
		if (result.ok) await first.remember("");
		else if ((await first.recall()) === undefined) return setByCode.page(c, fields, authProblem(say, result.code));
		forgetAddress(c);
		const signIn = await callAuth(c, "/sign-in/email", { email, password });
		if (!signIn.ok)
			return redirectTo(c, pathWithQuery("/auth/sign-in", { redirect: returnPathOf(c), notice: "password-changed" }));
		keepCookies(c, signIn);
		return redirectTo(c, pathAfterSignIn(c));
	},
};
