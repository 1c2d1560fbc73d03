/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { ERRORS, hasCode, MusterError } from "../../../errors";
import type { Environment } from "../../../http/environment";
import type { Messages } from "../../../languages/messages";
import { domainMode } from "../../../team/domains/inputs";
import { addDomain } from "../../../team/domains/operations/add-domain";
import { removeDomain } from "../../../team/domains/operations/remove-domain";
import { setDomainMode } from "../../../team/domains/operations/set-domain-mode";
import { verifyDomain } from "../../../team/domains/operations/verify-domain";
import { domainId, domainName } from "../../../team/inputs";
import { enforceDomainCheckRate } from "../../../team/rate-limits";
import { readDomainsPage } from "../../../team/views/domains-page";
import { errorText } from "../../error-text";
import { type Fields, type Problems, parseForm, readFields } from "../../form";
import { type Notice, noticeOf } from "../../notice";
import { pageContextOf } from "../../page-context";
import { pathWithQuery } from "../../path-with-query";
import { redirectTo, sendPage } from "../../respond";
import { signInFirst } from "../../sign-in-first";
import { DomainsPage } from "./domains-page";

const stepForm = z.discriminatedUnion("step", [
	z.object({ step: z.literal("add"), domain: domainName }),
	z.object({ step: z.literal("check"), domainId }),
	z.object({ step: z.literal("mode"), domainId, mode: domainMode }),
	z.object({ step: z.literal("remove"), domainId }),
]);
type Step = z.output<typeof stepForm>;

const PATH = "/workspaces/:slug/domains";

/** `/workspaces/:slug/domains`: the domains of a workspace, their records and what they mean. */
export const domainsPageRoutes = new Hono<Environment>()
	.get(PATH, (c) => sendDomainsPage(c, {}, null, 200))
	.post(PATH, async (c) => {
		const fields = await readFields(c);
		const { say } = pageContextOf(c);
		const { data, problems } = parseForm(stepForm, fields, { domain: say.problemDomain(), "": say.refusedInput() });
		if (data === null) return sendDomainsPage(c, fields, problems, 422);
		const slug = c.req.param("slug");
		const done = (notice: Notice) => redirectTo(c, pathWithQuery(`/workspaces/${slug}/domains`, { notice }));
		try {
			return done(await perform(c, slug, data));
		} catch (error) {
			if (!(error instanceof MusterError)) throw error;
			const { code } = error;
			if (code === "UNAUTHORIZED" || code === "WORKSPACE_NOT_FOUND" || ERRORS[code].status >= 500) throw error;
			// An earlier sending of the same form has removed it.
			if (code === "DOMAIN_NOT_FOUND" && data.step === "remove") return done("domain-removed");
			const field = data.step === "add" ? "domain" : data.step === "check" ? data.domainId : "";
			return sendDomainsPage(c, fields, { [field]: sentenceOf(say, error) }, code === "RATE_LIMITED" ? 429 : 422);
		}
	})
	.onError(signInFirst);

async function perform(c: Context<Environment>, slug: string, data: Step): Promise<Notice> {
	const { scope } = c.var;
	switch (data.step) {
		case "add":
			await addDomain(scope, { slug, domain: data.domain, mode: "off" });
			return "domain-added";
		case "check":
			await enforceDomainCheckRate(c);
			await verifyDomain(scope, { slug, domainId: data.domainId });
			return "domain-verified";
		case "mode":
			await setDomainMode(scope, { slug, domainId: data.domainId, mode: data.mode });
			return "saved";
		case "remove":
			await removeDomain(scope, { slug, domainId: data.domainId });
			return "domain-removed";
	}
}

function sentenceOf(say: Messages, error: MusterError): string {
	if (!hasCode(error, "DOMAIN_NOT_VERIFIED")) return errorText(say, error.code);
	switch (error.details.reason) {
		case "record-missing":
			return say.refusedDomainRecord();
		case "record-different":
			return say.recordDifferent();
		case "dns-unavailable":
			return say.dnsSilent();
	}
}

async function sendDomainsPage(
	c: Context<Environment>,
	fields: Fields,
	problems: Problems | null,
	status: 200 | 422 | 429,
): Promise<Response> {
	const data = await readDomainsPage(c.var.scope, c.req.param("slug") ?? "");
	const notice = problems === null ? noticeOf(c) : undefined;
	const page = (
		<DomainsPage context={pageContextOf(c)} data={data} fields={fields} problems={problems} notice={notice} />
	);
	return sendPage(c, page, status);
}
