import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { LINK_EXAMPLE } from "../../examples";
import { PERMISSION_ERRORS } from "../../refusals";
import { linkSchema, nextCursor } from "../../schemas";
import { listLinksInput } from "./list-links";

export const listLinksRoute = operation({
	method: "get",
	name: "listLinks",
	group: "team",
	summary: "List links",
	description: "Newest first: `active` has those that have not ended, suspended ones included.",
	input: listLinksInput,
	response: z.object({ links: z.array(linkSchema), nextCursor }),
	responseExample: { links: [LINK_EXAMPLE], nextCursor: null },
	errors: PERMISSION_ERRORS,
});
