import { z } from "zod";
import { MAX_PAGE_SIZE } from "../../rules/limits";
import { readWorkspaceWithPeople } from "../../team/views/workspace-with-people";
import { getWorkspace } from "../../team/workspaces/operations/get-workspace";
import { nullWithoutActive, organizationEndpoint } from "./endpoint";
import { toInvitation } from "./invitation";
import { toOrganizationMember } from "./member";
import { toOrganization } from "./organization";
import { referenceOf, which } from "./shapes";

const TRANSLATION = { WORKSPACE_NOT_FOUND: "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION" } as const;

/** `GET /organization/get-organization`. Unlike the plugin's, it never writes the active workspace. */
export const get = organizationEndpoint("GET", which, TRANSLATION, async (scope, query) => {
	const found = await nullWithoutActive(getWorkspace(scope, referenceOf(query)));
	return found && toOrganization(found.workspace, found.role);
});

export const fullQuery = which.extend({
	membersLimit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).catch(MAX_PAGE_SIZE),
});

/**
 * `GET /organization/get-full-organization`: up to 100 members and, for callers who may manage members, the 50 newest
 * pending invites. `list-members` and `/api/team/listInvites` have the rest.
 */
export const getFull = organizationEndpoint(
	"GET",
	fullQuery,
	TRANSLATION,
	async (scope, { membersLimit, ...query }) => {
		const found = await nullWithoutActive(readWorkspaceWithPeople(scope, referenceOf(query), membersLimit));
		if (found === null) return null;
		const { workspace, role, members, invites } = found;
		return {
			...toOrganization(workspace, role),
			members: members.map((member) => toOrganizationMember(workspace.id, member)),
			invitations: invites.map((invite) => toInvitation(workspace.id, invite)),
		};
	},
);
