/** @jsxImportSource hono/jsx */
import * as z from "zod/mini";
import { emailAddress } from "../../../http/shapes";
import { callAuth } from "../../call-auth";
import { parseForm } from "../../form";
import { pageContextOf } from "../../page-context";
import { pathWithQuery } from "../../path-with-query";
import { redirectTo } from "../../respond";
import { returnPathOf } from "../../return-path";
import { rememberAddress } from "../address-cookie";
import { EmailField } from "../fields";
import { authProblem, fieldSentences } from "../shapes";
import { type ForgotForm, forgotPage } from "./forgot-page";

const shape = z.object({ email: emailAddress });

/** The first form: it mails a code to the address. */
export const askForCode: ForgotForm = {
	page(c, fields, problems) {
		const { say } = pageContextOf(c);
		return forgotPage(
			c,
			problems,
			<>
				<p>{say.forgotText()}</p>
				<form method="post" data-inline>
					<EmailField say={say} value={fields.email} problems={problems} />
					<button class="solid" type="submit">
						{say.mailMeACode()}
					</button>
				</form>
			</>,
		);
	},

	async submit(c, fields) {
		const { say } = pageContextOf(c);
		const { data, problems } = parseForm(shape, fields, fieldSentences(say, fields));
		if (data === null) return askForCode.page(c, fields, problems);
		const result = await callAuth(c, "/email-otp/request-password-reset", data);
		if (!result.ok) return askForCode.page(c, fields, authProblem(say, result.code));
		rememberAddress(c, data.email);
		return redirectTo(
			c,
			pathWithQuery("/auth/forgot", { step: "code", redirect: returnPathOf(c), notice: "code-sent" }),
		);
	},
};
