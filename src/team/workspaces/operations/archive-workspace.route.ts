import { operation } from "../../../http/operation";
import { PERMISSION_ERRORS } from "../../refusals";
import { ok } from "../../schemas";
import { archiveWorkspaceInput } from "./archive-workspace";

export const archiveWorkspaceRoute = operation({
	method: "post",
	name: "archiveWorkspace",
	group: "team",
	summary: "Archive a workspace",
	description:
		"Puts a workspace to rest. Its members can still read it, but every change is refused with WORKSPACE_ARCHIVED, and nobody comes in. Invites that were not answered rest too: their mails wait, and they work again after restoreWorkspace, if they have not expired by then. For the owner. The second time, nothing changes.",
	input: archiveWorkspaceInput,
	inputExample: { slug: "acme" },
	response: ok,
	responseExample: { ok: true },
	errors: PERMISSION_ERRORS,
});
