import { z } from "zod";
import { listWorkspaces } from "../../team/workspaces/operations/list-workspaces";
import { organizationEndpoint } from "./endpoint";
import { toOrganization } from "./organization";

/** `GET /organization/list`: all workspaces of the caller, in the order in which they joined; the plugin's stops at 100. */
export const list = organizationEndpoint("GET", z.unknown(), {}, async (scope) => {
	const workspaces = await listWorkspaces(scope);
	return workspaces.map(({ role, ...workspace }) => toOrganization(workspace, role));
});
