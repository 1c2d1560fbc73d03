import { getMember } from "../../team/members/operations/get-member";
import { organizationEndpoint } from "./endpoint";
import { optionalId, referenceOf, which } from "./shapes";

export const query = which.extend({ userId: optionalId });

/**
 * `GET /organization/get-active-member-role`: the caller's role, or with `userId` another member's. Unlike the plugin's,
 * it answers an unknown slug as it answers a foreign one.
 */
export const getRole = organizationEndpoint(
	"GET",
	query,
	{
		NO_ACTIVE_WORKSPACE: "NO_ACTIVE_ORGANIZATION",
		WORKSPACE_NOT_FOUND: "YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION",
		MEMBER_NOT_FOUND: "YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION",
	},
	async (scope, { userId, ...meant }) => {
		const { member } = await getMember(scope, referenceOf(meant), userId);
		return { role: member.role };
	},
);
