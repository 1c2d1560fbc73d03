import { z } from "@hono/zod-openapi";
import { operation } from "../http/operation";
import { erasePersonInput } from "./erase-person";

export const erasePersonRoute = operation({
	method: "post",
	name: "erasePerson",
	group: "operator",
	access: "operator",
	summary: "Erase a person",
	description:
		"Deletes the account with its sessions and memberships, the invites to the address in every workspace and in every state, the mails to it, and the counts of the day. The audit log keeps ids, the counts of this answer and a masked address. It works for an address without an account too. `userId` names an account whose address is not at hand, such as one that a restored backup has brought back. The owner of a workspace is refused with the list of their workspaces: transfer or delete them first. It cannot be undone.",
	input: erasePersonInput,
	inputExample: { email: "ada@example.com" },
	response: z.object({
		ok: z.literal(true),
		userId: z.string().nullable().openapi({ description: "The id of the account; null if there was none." }),
		memberships: z.int(),
		invites: z.int(),
		mails: z.int().openapi({ description: "Mails with codes." }),
	}),
	responseExample: { ok: true, userId: "0193a5c07e6b7Qx4Tz1", memberships: 2, invites: 3, mails: 0 },
	errors: ["PERSON_NOT_FOUND", "PERSON_OWNS_WORKSPACES"],
});
