import { z } from "zod";
import { updateWorkspace } from "../../team/workspaces/operations/update-workspace";
import { metadata, name, newSlug } from "../../team/workspaces/shapes";
import { picture } from "../profile";
import { organizationEndpoint } from "./endpoint";
import { toOrganization, withParsedMetadata } from "./organization";
import { optionalId, referenceOf } from "./shapes";

export const body = z.object({
	data: z.object({ name: z.optional(name), slug: z.optional(newSlug), logo: picture, metadata }),
	organizationId: optionalId,
});

/** `POST /organization/update`. The plugin answers an outsider with 400 here, and with 403 elsewhere. */
export const update = organizationEndpoint(
	"POST",
	body,
	{
		NO_ACTIVE_WORKSPACE: "ORGANIZATION_NOT_FOUND",
		WORKSPACE_NOT_FOUND: { code: "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION", status: 400 },
		FORBIDDEN: "YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_ORGANIZATION",
		WORKSPACE_SLUG_TAKEN: "ORGANIZATION_SLUG_ALREADY_TAKEN",
	},
	async (scope, { data, organizationId }) => {
		const { workspace, role } = await updateWorkspace(scope, referenceOf({ organizationId }), data);
		return withParsedMetadata(toOrganization(workspace, role));
	},
);
