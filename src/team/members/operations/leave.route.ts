import { operation } from "../../../http/operation";
import { MEMBER_ERRORS } from "../../refusals";
import { ok } from "../../schemas";
import { leaveInput } from "./leave";

export const leaveRoute = operation({
	method: "post",
	name: "leave",
	group: "team",
	summary: "Leave a workspace",
	description:
		"Any member may leave, except the owner, who has to transfer the ownership first. Has the same effects as removeMember.",
	input: leaveInput,
	inputExample: { slug: "acme" },
	response: ok,
	responseExample: { ok: true },
	errors: [...MEMBER_ERRORS, "WORKSPACE_ARCHIVED", "OWNER_CANNOT_LEAVE"],
});
