/** @jsxImportSource hono/jsx */
import * as z from "zod/mini";
import { firstSending } from "../../../auth/first-sending";
import { tokenCharacters } from "../../../rules/token-characters";
import { callAuth } from "../../call-auth";
import { parseForm } from "../../form";
import { pageContextOf } from "../../page-context";
import { pathWithQuery } from "../../path-with-query";
import { redirectTo } from "../../respond";
import { returnPathOf } from "../../return-path";
import { NewPasswordField } from "../fields";
import { authProblem, fieldSentences, newPassword } from "../shapes";
import { type ForgotForm, forgotPage } from "./forgot-page";

const shape = z.object({ password: newPassword });

/** The form behind the link in a mail: it sets the password with the token in the URL. */
export const setByLink: ForgotForm = {
	page(c, _fields, problems) {
		const { say } = pageContextOf(c);
		c.header("x-robots-tag", "noindex");
		return forgotPage(
			c,
			problems,
			<form method="post" data-inline>
				<NewPasswordField say={say} label={say.newPassword()} problems={problems} />
				<button class="solid" type="submit">
					{say.setPassword()}
				</button>
			</form>,
		);
	},

	async submit(c, fields) {
		const { say } = pageContextOf(c);
		const { data, problems } = parseForm(shape, fields, fieldSentences(say));
		if (data === null) return setByLink.page(c, fields, problems);
		const token = tokenCharacters(c.req.query("token") ?? "");
		const first = await firstSending(c, [token, data.password]);
		const result = await callAuth(c, "/reset-password", { newPassword: data.password, token });
		const redirect = returnPathOf(c);
		if (!result.ok && result.code !== "INVALID_TOKEN") return setByLink.page(c, fields, authProblem(say, result.code));
		if (result.ok) await first.remember("");
		else if ((await first.recall()) === undefined)
			return redirectTo(c, pathWithQuery("/auth/forgot", { redirect, notice: "link-expired" }));
		return redirectTo(c, pathWithQuery("/auth/sign-in", { redirect, notice: "password-changed" }));
	},
};
