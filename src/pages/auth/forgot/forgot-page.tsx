/** @jsxImportSource hono/jsx */
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Environment } from "../../../http/environment";
import type { Fields, Problems } from "../../form";
import { NoticeNote, ProblemNote } from "../../layout/notes";
import { Page } from "../../layout/page";
import { noticeOf } from "../../notice";
import { pageContextOf } from "../../page-context";
import { pathWithQuery } from "../../path-with-query";
import { sendPage } from "../../respond";
import { returnPathOf } from "../../return-path";

/** One of the three forms of `/auth/forgot`. */
export interface ForgotForm {
	page: (c: Context<Environment>, fields: Fields, problems: Problems | null) => Response;
	submit: (c: Context<Environment>, fields: Fields) => Promise<Response>;
}

/** The page around each of the three forms. */
export function forgotPage(c: Context<Environment>, problems: Problems | null, form: Child): Response {
	const context = pageContextOf(c);
	const { say } = context;
	// Better Auth leads here with `?error=` if the link in the mail is not valid.
	const notice = c.req.query("error") === undefined ? noticeOf(c) : "link-expired";
	return sendPage(
		c,
		<Page context={context} title={say.forgotTitle()} width="narrow">
			<h1>{say.forgotTitle()}</h1>
			<NoticeNote context={context} notice={problems === null ? notice : undefined} />
			<ProblemNote problems={problems} />
			{form}
			<p class="aside">
				<a href={pathWithQuery("/auth/sign-in", { redirect: returnPathOf(c) })}>{say.backToSignIn()}</a>
			</p>
		</Page>,
		problems === null ? 200 : 422,
	);
}
