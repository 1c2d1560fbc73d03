import { operation } from "../../../http/operation";
import { PERMISSION_ERRORS } from "../../refusals";
import { ok } from "../../schemas";
import { restoreWorkspaceInput } from "./restore-workspace";

export const restoreWorkspaceRoute = operation({
	method: "post",
	name: "restoreWorkspace",
	group: "team",
	summary: "Restore an archived workspace",
	description:
		"Takes an archived workspace into use again. Invites that have not expired work again, and their mails go out. A deletion that was announced for the archived workspace does not come. For the owner. The second time, nothing changes.",
	input: restoreWorkspaceInput,
	inputExample: { slug: "acme" },
	response: ok,
	responseExample: { ok: true },
	errors: PERMISSION_ERRORS,
});
