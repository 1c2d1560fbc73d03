import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { WRITER_ERRORS } from "../../refusals";
import { DOMAIN_EXAMPLE, domainSchema } from "../schemas";
import { verifyDomainInput } from "./verify-domain";

export const verifyDomainRoute = operation({
	method: "post",
	name: "verifyDomain",
	group: "team",
	summary: "Verify a domain",
	description:
		"Asks DNS for the domain's `record`. A domain belongs to the first workspace that verifies it. Later the cron asks once a week; a domain whose record is gone twice in a row is `lost`: it lets nobody in until it is verified again. `details.reason` of DOMAIN_NOT_VERIFIED is `record-missing`, `record-different` (there are only other records at that name) or `dns-unavailable`.",
	input: verifyDomainInput,
	inputExample: { slug: "acme", domainId: DOMAIN_EXAMPLE.id },
	response: z.object({ domain: domainSchema }),
	responseExample: { domain: DOMAIN_EXAMPLE },
	errors: [...WRITER_ERRORS, "DOMAIN_NOT_FOUND", "DOMAIN_NOT_VERIFIED", "DOMAIN_TAKEN", "RATE_LIMITED"],
});
