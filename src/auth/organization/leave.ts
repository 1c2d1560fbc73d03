import { z } from "zod";
import { leaveReferenced } from "../../team/members/operations/leave";
import { organizationEndpoint } from "./endpoint";
import { toOrganizationMember } from "./member";
import { id, referenceOf } from "./shapes";

export const body = z.object({ organizationId: id });

/** `POST /organization/leave`. */
export const leave = organizationEndpoint(
	"POST",
	body,
	{
		WORKSPACE_NOT_FOUND: "MEMBER_NOT_FOUND",
		OWNER_CANNOT_LEAVE: "YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER",
	},
	async (scope, { organizationId }) => {
		const left = await leaveReferenced(scope, referenceOf({ organizationId }));
		return left === null ? { organizationId } : toOrganizationMember(left.workspaceId, left);
	},
);
