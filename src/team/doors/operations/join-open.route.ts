import { operation } from "../../../http/operation";
import { joinedWorkspace } from "../../schemas";
import { joinOpenInput } from "./join-open";

export const joinOpenRoute = operation({
	method: "post",
	name: "joinOpen",
	group: "team",
	summary: "Join an open workspace",
	description:
		"A public workspace whose `joining` is `open`, as `member`. Makes it the active one. Any other workspace answers like one that does not exist.",
	input: joinOpenInput,
	inputExample: { slug: "acme" },
	response: joinedWorkspace,
	responseExample: { ok: true, workspaceSlug: "acme", alreadyMember: false },
	errors: ["WORKSPACE_NOT_FOUND", "EMAIL_DOMAIN_NOT_ALLOWED", "EMAIL_NOT_VERIFIED", "BARRED", "SEAT_LIMIT_REACHED"],
});
