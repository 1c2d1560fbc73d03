import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { LINK_EXAMPLE } from "../../examples";
import { WRITER_ERRORS } from "../../refusals";
import { linkSchema } from "../../schemas";
import { createLinkInput } from "./create-link";

export const createLinkRoute = operation({
	method: "post",
	name: "createLink",
	group: "team",
	summary: "Create a link",
	description:
		"A link lets in whoever follows it and has a verified address, within its terms and the free seats. It holds no seat. It works while its maker may give its role. A workspace has at most 50 active links, and 1,000 with those that have ended and are not deleted yet.",
	input: createLinkInput,
	inputExample: { slug: "acme", role: "member", label: "Handbook", maxUses: 20, emailDomains: ["example.com"] },
	response: z.object({ link: linkSchema }),
	responseExample: { link: { ...LINK_EXAMPLE, usedCount: 0, lastUsedAt: null } },
	status: 201,
	errors: [...WRITER_ERRORS, "ROLE_TOO_HIGH", "LINK_LIMIT_REACHED", "RATE_LIMITED"],
});
