import { operation } from "../../../http/operation";
import { REQUEST_EXAMPLE } from "../../examples";
import { WRITER_ERRORS } from "../../refusals";
import { ok } from "../../schemas";
import { declineRequestInput } from "./decline-request";

export const declineRequestRoute = operation({
	method: "post",
	name: "declineRequest",
	group: "team",
	summary: "Decline a request to join",
	description: "The person gets a mail, and cannot ask again for seven days.",
	input: declineRequestInput,
	inputExample: { slug: "acme", requestId: REQUEST_EXAMPLE.id },
	response: ok,
	responseExample: { ok: true },
	errors: [...WRITER_ERRORS, "REQUEST_NOT_FOUND", "REQUEST_CLOSED"],
});
