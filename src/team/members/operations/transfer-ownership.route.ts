import { operation } from "../../../http/operation";
import { DAY_MS, MAX_OWNED_WORKSPACES, RETURN_OWNERSHIP_MS } from "../../../rules/limits";
import { MEMBER_EXAMPLE } from "../../examples";
import { WRITER_ERRORS } from "../../refusals";
import { ok } from "../../schemas";
import { transferOwnershipInput } from "./transfer-ownership";

export const transferOwnershipRoute = operation({
	method: "post",
	name: "transferOwnership",
	group: "team",
	summary: "Transfer the ownership",
	description: `Makes another member the owner; the old owner becomes an admin. For ${RETURN_OWNERSHIP_MS / DAY_MS} days, the new owner can give the ownership back with returnOwnership. Refused with FORBIDDEN if the member already owns ${MAX_OWNED_WORKSPACES} workspaces.`,
	input: transferOwnershipInput,
	inputExample: { slug: "acme", userId: MEMBER_EXAMPLE.userId },
	response: ok,
	responseExample: { ok: true },
	errors: [...WRITER_ERRORS, "MEMBER_NOT_FOUND"],
});
