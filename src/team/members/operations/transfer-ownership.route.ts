import { operation } from "../../../http/operation";
import { MAX_OWNED_WORKSPACES } from "../../../rules/limits";
import { MEMBER_EXAMPLE } from "../../examples";
import { PERMISSION_ERRORS } from "../../refusals";
import { ok } from "../../schemas";
import { transferOwnershipInput } from "./transfer-ownership";

export const transferOwnershipRoute = operation({
	method: "post",
	name: "transferOwnership",
	group: "team",
	summary: "Transfer the ownership",
	description: `Makes another member the owner; the old owner becomes an admin. Refused with FORBIDDEN if the member already owns ${MAX_OWNED_WORKSPACES} workspaces.`,
	input: transferOwnershipInput,
	inputExample: { slug: "acme", userId: MEMBER_EXAMPLE.userId },
	response: ok,
	responseExample: { ok: true },
	errors: [...PERMISSION_ERRORS, "MEMBER_NOT_FOUND"],
});
