/** @jsxImportSource hono/jsx */
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Environment } from "../../../http/environment";
import type { Fields, Problems } from "../../form";
import { NoticeNote, ProblemNote } from "../../layout/notes";
import { Page } from "../../layout/page";
import { show } from "../../respond";
import { noticeOf, pathWith, wayBack } from "../../return-path";
import { viewOf } from "../../view";

/** One of the three forms of `/auth/forgot`. */
export interface ForgotForm {
	page: (c: Context<Environment>, fields: Fields, problems: Problems | null) => Response;
	submit: (c: Context<Environment>, fields: Fields) => Promise<Response>;
}

/** The page around each of the three forms. */
export function forgotPage(c: Context<Environment>, problems: Problems | null, form: Child): Response {
	const view = viewOf(c);
	const { say } = view;
	// Better Auth leads here with `?error=` if the link in the mail is not valid.
	const notice = c.req.query("error") === undefined ? noticeOf(c) : "link-expired";
	return show(
		c,
		<Page view={view} title={say.forgotTitle()} width="narrow">
			<h1>{say.forgotTitle()}</h1>
			<NoticeNote view={view} notice={problems === null ? notice : undefined} />
			<ProblemNote problems={problems} />
			{form}
			<p class="aside">
				<a href={pathWith("/auth/sign-in", { redirect: wayBack(c) })}>{say.backToSignIn()}</a>
			</p>
		</Page>,
		problems === null ? 200 : 422,
	);
}
