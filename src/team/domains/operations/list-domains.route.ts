import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { PERMISSION_ERRORS } from "../../refusals";
import { DOMAIN_EXAMPLE, domainSchema } from "../schemas";
import { listDomainsInput } from "./list-domains";

export const listDomainsRoute = operation({
	method: "get",
	name: "listDomains",
	group: "team",
	summary: "List domains",
	description: "All domains of the workspace, oldest first.",
	input: listDomainsInput,
	response: z.object({ domains: z.array(domainSchema) }),
	responseExample: { domains: [DOMAIN_EXAMPLE] },
	errors: PERMISSION_ERRORS,
});
