import { z } from "zod";
import { deleteWorkspace } from "../../team/workspaces/operations/delete-workspace";
import { organizationEndpoint } from "./endpoint";
import { toOrganization } from "./organization";
import { id } from "./shapes";

export const body = z.object({ organizationId: id });

/** `POST /organization/delete`. The plugin answers an outsider with 400 here, and with 403 elsewhere. */
export const deleteOrganization = organizationEndpoint(
	"POST",
	body,
	{
		WORKSPACE_NOT_FOUND: { code: "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION", status: 400 },
		FORBIDDEN: "YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_ORGANIZATION",
	},
	async (scope, { organizationId }) => {
		const deleted = await deleteWorkspace(scope, organizationId);
		// Only an owner deletes a workspace.
		return deleted === null ? { id: organizationId } : toOrganization(deleted, "owner");
	},
);
