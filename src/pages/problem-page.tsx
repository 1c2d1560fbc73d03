/** @jsxImportSource hono/jsx */
import type { Context } from "hono";
import { ERRORS, type MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { refusalText } from "./error-text";
import { Page } from "./layout/page";
import { show } from "./respond";
import { viewOf } from "./view";

/** A refusal as a page: for a person who came to a path of ours that is none, or that fails. */
export function problemPage(c: Context<Environment>, { code }: MusterError): Response {
	const view = viewOf(c);
	const { say } = view;
	const { status } = ERRORS[code];
	const title = status === 404 || status === 405 ? say.notFoundTitle() : say.problemTitle();
	return show(
		c,
		<Page view={view} title={title} width="narrow">
			<h1>{title}</h1>
			<p>{refusalText(say, code)}</p>
			<p>
				<a class="button" href="/start">
					{say.toStart()}
				</a>
			</p>
		</Page>,
		status,
	);
}
