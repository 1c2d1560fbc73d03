import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { WRITER_ERRORS } from "../../refusals";
import { DOMAIN_EXAMPLE, domainSchema } from "../schemas";
import { removeDomainInput } from "./remove-domain";

export const removeDomainRoute = operation({
	method: "post",
	name: "removeDomain",
	group: "team",
	summary: "Remove a domain",
	description: "Returns the domain as it was. Members who came in by it stay. Another workspace can verify it now.",
	input: removeDomainInput,
	inputExample: { slug: "acme", domainId: DOMAIN_EXAMPLE.id },
	response: z.object({ domain: domainSchema }),
	responseExample: { domain: DOMAIN_EXAMPLE },
	errors: [...WRITER_ERRORS, "DOMAIN_NOT_FOUND"],
});
