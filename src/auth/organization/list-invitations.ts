import { z } from "zod";
import { MAX_PAGE_SIZE } from "../../rules/limits";
import { listReferencedInvites } from "../../team/invites/operations/list-invites";
import { organizationEndpoint } from "./endpoint";
import { invitationOf } from "./invitation";
import { optionalId, referenceOf } from "./shapes";

export const query = z.object({ organizationId: optionalId });

/** `GET /organization/list-invitations`: the newest 100, in every state. `/api/team/listInvites` has the rest. */
export const listInvitations = organizationEndpoint(
	"GET",
	query,
	{
		NO_ACTIVE_WORKSPACE: "NO_ACTIVE_ORGANIZATION",
		WORKSPACE_NOT_FOUND: "YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION",
		FORBIDDEN: "YOU_ARE_NOT_ALLOWED_TO_LIST_INVITATIONS",
	},
	async (scope, asked) => {
		const page = { status: "all", limit: MAX_PAGE_SIZE } as const;
		const { workspaceId, invites } = await listReferencedInvites(scope, referenceOf(asked), page);
		return invites.map((invite) => invitationOf(workspaceId, invite));
	},
);
