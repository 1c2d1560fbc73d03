import { z } from "zod";
import { createWorkspace } from "../../team/workspaces/operations/create-workspace";
import { metadata, name, newSlug } from "../../team/workspaces/shapes";
import { picture } from "../profile";
import { organizationEndpoint } from "./endpoint";
import { toMembership } from "./member";
import { toOrganization, withParsedMetadata } from "./organization";

export const body = z.object({
	name,
	slug: newSlug,
	logo: picture,
	metadata,
	keepCurrentActiveOrganization: z.boolean().optional(),
});

/** `POST /organization/create`. */
export const create = organizationEndpoint(
	"POST",
	body,
	{
		WORKSPACE_SLUG_TAKEN: "ORGANIZATION_ALREADY_EXISTS",
		WORKSPACE_LIMIT_REACHED: "YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS",
	},
	async (scope, { keepCurrentActiveOrganization, ...wanted }) => {
		const { workspace, owner } = await createWorkspace(scope, {
			...wanted,
			keepActiveWorkspace: keepCurrentActiveOrganization,
		});
		const members = [toMembership(workspace.id, { ...owner, role: "owner" })];
		return { ...withParsedMetadata(toOrganization(workspace, "owner")), members };
	},
);
