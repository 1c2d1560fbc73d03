import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { MAX_DOMAINS } from "../../../rules/limits";
import { WRITER_ERRORS } from "../../refusals";
import { DOMAIN_EXAMPLE, domainSchema } from "../schemas";
import { addDomainInput } from "./add-domain";

export const addDomainRoute = operation({
	method: "post",
	name: "addDomain",
	group: "team",
	summary: "Add a domain",
	description: `Claims a domain; publish its \`record\`, then call verifyDomain. A domain that consumers or disposable addresses share cannot be claimed. A claim ends after 14 days and keeps no other workspace from the domain. A domain that the workspace has already is returned unchanged. At most ${MAX_DOMAINS} a workspace.`,
	input: addDomainInput,
	inputExample: { slug: "acme", domain: "acme.com", mode: "join" },
	response: z.object({ domain: domainSchema }),
	responseExample: { domain: { ...DOMAIN_EXAMPLE, status: "pending", verifiedAt: null, checkedAt: null } },
	status: 201,
	errors: [...WRITER_ERRORS, "DOMAIN_NOT_ALLOWED", "DOMAIN_LIMIT_REACHED"],
});
