import { operation } from "../../../http/operation";
import { REQUEST_EXAMPLE } from "../../examples";
import { ok } from "../../schemas";
import { withdrawRequestInput } from "./withdraw-request";

export const withdrawRequestRoute = operation({
	method: "post",
	name: "withdrawRequest",
	group: "team",
	summary: "Withdraw my request to join",
	description: "A pending request of the caller's own.",
	input: withdrawRequestInput,
	inputExample: { requestId: REQUEST_EXAMPLE.id },
	response: ok,
	responseExample: { ok: true },
	errors: ["REQUEST_NOT_FOUND", "REQUEST_CLOSED", "WORKSPACE_ARCHIVED"],
});
