/** @jsxImportSource hono/jsx */
import type { Context } from "hono";
import { ERRORS, type MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { errorText } from "./error-text";
import { keptFields } from "./kept-form";
import { KeptFormPage } from "./kept-form-page";
import { Page } from "./layout/page";
import { pageContextOf } from "./page-context";
import { sendPage } from "./respond";

/**
 * The page for an error, such as an unknown path or an internal failure. If a form failed for a reason that passes, the
 * page has what was typed into it.
 */
export async function problemPage(c: Context<Environment>, error: MusterError): Promise<Response> {
	const { code } = error;
	const context = pageContextOf(c);
	const { say } = context;
	const { status } = ERRORS[code];
	const { pathname, search } = new URL(c.req.url);
	const fields = await keptFields(c, code);
	if (fields !== null) {
		const turnstile = code === "CHALLENGE_REQUIRED" ? c.var.scope.config.turnstile : undefined;
		const kept = { context, action: pathname + search, error, fields, turnstile };
		const page = <KeptFormPage {...kept} />;
		return sendPage(c, page, status);
	}
	const title = status === 404 || status === 405 ? say.notFoundTitle() : say.problemTitle();
	const isPassing = c.req.method === "GET" && (status === 429 || status >= 500);
	return sendPage(
		c,
		<Page context={context} title={title} width="narrow">
			<h1>{title}</h1>
			<p data-reason={code === "PAYLOAD_TOO_LARGE" ? "" : undefined}>{errorText(say, code)}</p>
			<p>
				<a class="button" href={isPassing ? pathname + search : "/start"}>
					{isPassing ? say.tryAgain() : say.toStart()}
				</a>
			</p>
		</Page>,
		status,
	);
}
