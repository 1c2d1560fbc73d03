import { operation } from "../../../http/operation";
import { LINK_EXAMPLE } from "../../examples";
import { WRITER_ERRORS } from "../../refusals";
import { ok } from "../../schemas";
import { revokeLinkInput } from "./revoke-link";

export const revokeLinkRoute = operation({
	method: "post",
	name: "revokeLink",
	group: "team",
	summary: "Revoke a link",
	description:
		"Nobody comes in by it any more. A repeated call gets the same response. The link's role must not be above the caller's own.",
	input: revokeLinkInput,
	inputExample: { slug: "acme", linkId: LINK_EXAMPLE.id },
	response: ok,
	responseExample: { ok: true },
	errors: [...WRITER_ERRORS, "LINK_NOT_FOUND", "ROLE_TOO_HIGH"],
});
