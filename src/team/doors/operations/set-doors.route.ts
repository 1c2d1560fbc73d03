import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { DOORS_EXAMPLE } from "../../examples";
import { WRITER_ERRORS } from "../../refusals";
import { doorsSchema } from "../../schemas";
import { setDoorsInput } from "./set-doors";

export const setDoorsRoute = operation({
	method: "post",
	name: "setDoors",
	group: "team",
	summary: "Set the ways into a workspace",
	description:
		"Fields that are left out stay as they are. `public`: everybody who is signed in finds the workspace; `joining` then says if they may ask, or come in as `member`. Nobody at another domain than `inviteDomains` is invited, comes in or is heard.",
	input: setDoorsInput,
	inputExample: { slug: "acme", visibility: "public", joining: "request" },
	response: z.object({ doors: doorsSchema }),
	responseExample: { doors: DOORS_EXAMPLE },
	errors: [...WRITER_ERRORS],
});
