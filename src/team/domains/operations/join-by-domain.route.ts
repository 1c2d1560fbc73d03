import { operation } from "../../../http/operation";
import { joinedWorkspace } from "../../schemas";
import { joinByDomainInput } from "./join-by-domain";

export const joinByDomainRoute = operation({
	method: "post",
	name: "joinByDomain",
	group: "team",
	summary: "Join by the domain of your address",
	description:
		"A workspace with a verified domain whose mode is `join`, if the caller's verified address is there. They become `member`, and it becomes their active workspace. Any other workspace answers like one that does not exist.",
	input: joinByDomainInput,
	inputExample: { slug: "acme" },
	response: joinedWorkspace,
	responseExample: { ok: true, workspaceSlug: "acme", alreadyMember: false },
	errors: ["WORKSPACE_NOT_FOUND", "EMAIL_DOMAIN_NOT_ALLOWED", "WORKSPACE_ARCHIVED", "BARRED", "SEAT_LIMIT_REACHED"],
});
