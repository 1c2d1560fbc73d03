/** @jsxImportSource hono/jsx */
import type { Context } from "hono";
import { ERRORS, type MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { errorText } from "./error-text";
import { Page } from "./layout/page";
import { pageContextOf } from "./page-context";
import { sendPage } from "./respond";

/** A refusal as a page: for a person who came to a path of ours that is none, or that fails. */
export function problemPage(c: Context<Environment>, { code }: MusterError): Response {
	const context = pageContextOf(c);
	const { say } = context;
	const { status } = ERRORS[code];
	const title = status === 404 || status === 405 ? say.notFoundTitle() : say.problemTitle();
	return sendPage(
		c,
		<Page context={context} title={title} width="narrow">
			<h1>{title}</h1>
			<p>{errorText(say, code)}</p>
			<p>
				<a class="button" href="/start">
					{say.toStart()}
				</a>
			</p>
		</Page>,
		status,
	);
}
