import { operation } from "../../../http/operation";
import { MEMBER_EXAMPLE } from "../../examples";
import { WRITER_ERRORS } from "../../refusals";
import { ok } from "../../schemas";
import { removeMemberInput } from "./remove-member";

export const removeMemberRoute = operation({
	method: "post",
	name: "removeMember",
	group: "team",
	summary: "Remove a member",
	description:
		"Also revokes the pending invites of that address to the workspace, and clears the workspace from the person's sessions. The member's role must be below the caller's.",
	input: removeMemberInput,
	inputExample: { slug: "acme", userId: MEMBER_EXAMPLE.userId },
	response: ok,
	responseExample: { ok: true },
	errors: [...WRITER_ERRORS, "MEMBER_NOT_FOUND", "ROLE_TOO_HIGH", "OWNER_CANNOT_LEAVE"],
});
