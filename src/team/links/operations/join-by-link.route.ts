import { operation } from "../../../http/operation";
import { LINK_TOKEN_EXAMPLE } from "../../examples";
import { joinedWorkspace } from "../../schemas";
import { joinByLinkInput } from "./join-by-link";

export const joinByLinkRoute = operation({
	method: "post",
	name: "joinByLink",
	group: "team",
	summary: "Join by a link",
	description:
		"The caller's address must be verified. Makes the workspace the active one. A member stays what they are and uses nothing up, so a repeated call succeeds, also after the link was revoked or used up.",
	input: joinByLinkInput,
	inputExample: { token: LINK_TOKEN_EXAMPLE },
	response: joinedWorkspace,
	responseExample: { ok: true, workspaceSlug: "acme", alreadyMember: false },
	errors: [
		"LINK_NOT_FOUND",
		"LINK_EXPIRED",
		"LINK_REVOKED",
		"LINK_EXHAUSTED",
		"LINK_SUSPENDED",
		"EMAIL_DOMAIN_NOT_ALLOWED",
		"EMAIL_NOT_VERIFIED",
		"WORKSPACE_ARCHIVED",
		"BARRED",
		"SEAT_LIMIT_REACHED",
		"RATE_LIMITED",
	],
});
