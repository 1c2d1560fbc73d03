import { operation } from "../../../http/operation";
import { DAY_MS, RETURN_OWNERSHIP_MS } from "../../../rules/limits";
import { WRITER_ERRORS } from "../../refusals";
import { ok } from "../../schemas";
import { returnOwnershipInput } from "./return-ownership";

export const returnOwnershipRoute = operation({
	method: "post",
	name: "returnOwnership",
	group: "team",
	summary: "Give the ownership back",
	description: `Makes the member who transferred the ownership to the caller the owner again; the caller gets back the role that they had before. Refused with FORBIDDEN if nobody transferred it to the caller in the last ${RETURN_OWNERSHIP_MS / DAY_MS} days, and with MEMBER_NOT_FOUND if that member has left.`,
	input: returnOwnershipInput,
	inputExample: { slug: "acme" },
	response: ok,
	responseExample: { ok: true },
	errors: [...WRITER_ERRORS, "MEMBER_NOT_FOUND"],
});
