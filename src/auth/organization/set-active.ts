import { z } from "zod";
import { setActiveWorkspace, unsetActiveWorkspace } from "../../team/workspaces/operations/set-active-workspace";
import { nullWithoutActive, organizationEndpoint } from "./endpoint";
import { toOrganization } from "./organization";
import { optionalId, referenceOf } from "./shapes";

export const body = z.object({ organizationId: optionalId.nullable(), organizationSlug: optionalId });

/**
 * `POST /organization/set-active`: by id or by slug; the id null leaves the session without an active workspace. As in
 * the plugin, and on this path only, an id goes before a slug. Unlike the plugin's, it answers an unknown slug as it
 * answers a foreign one.
 */
export const setActive = organizationEndpoint(
	"POST",
	body,
	{ WORKSPACE_NOT_FOUND: "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION" },
	async (scope, { organizationId, organizationSlug }) => {
		if (organizationId === null) {
			await unsetActiveWorkspace(scope);
			return null;
		}
		const reference = organizationId === undefined ? { organizationSlug } : { organizationId };
		const active = await nullWithoutActive(setActiveWorkspace(scope, referenceOf(reference)));
		return active && toOrganization(active.workspace, active.role);
	},
);
