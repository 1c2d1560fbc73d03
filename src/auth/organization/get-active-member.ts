import { z } from "zod";
import { getMember } from "../../team/members/operations/get-member";
import { organizationEndpoint } from "./endpoint";
import { toOrganizationMember } from "./member";
import { referenceOf } from "./shapes";

/** `GET /organization/get-active-member`: the caller as a member of the session's active workspace. */
export const getActiveMember = organizationEndpoint(
	"GET",
	z.unknown(),
	{ NO_ACTIVE_WORKSPACE: "NO_ACTIVE_ORGANIZATION" },
	async (scope) => {
		const { workspaceId, member } = await getMember(scope, referenceOf({}));
		return toOrganizationMember(workspaceId, member);
	},
);
