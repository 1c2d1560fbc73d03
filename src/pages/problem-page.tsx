/** @jsxImportSource hono/jsx */
import type { Context } from "hono";
import { ERRORS, type MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { errorText } from "./error-text";
import { Page } from "./layout/page";
import { pageContextOf } from "./page-context";
import { sendPage } from "./respond";

/** The page for an error, such as an unknown path or an internal failure. */
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
