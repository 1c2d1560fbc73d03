import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { WRITER_ERRORS } from "../../refusals";
import { DOMAIN_EXAMPLE, domainSchema } from "../schemas";
import { setDomainModeInput } from "./set-domain-mode";

export const setDomainModeRoute = operation({
	method: "post",
	name: "setDomainMode",
	group: "team",
	summary: "Set the mode of a domain",
	description: "The mode counts while the domain is verified.",
	input: setDomainModeInput,
	inputExample: { slug: "acme", domainId: DOMAIN_EXAMPLE.id, mode: "join" },
	response: z.object({ domain: domainSchema }),
	responseExample: { domain: DOMAIN_EXAMPLE },
	errors: [...WRITER_ERRORS, "DOMAIN_NOT_FOUND"],
});
