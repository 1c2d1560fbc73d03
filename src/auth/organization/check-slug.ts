import { z } from "zod";
import { requireFreeSlug } from "../../team/workspaces/operations/require-free-slug";
import { organizationEndpoint } from "./endpoint";

export const body = z.object({ slug: z.string().min(1) });

/** `POST /organization/check-slug`. Unlike the plugin's, it does not report a slug as free that nobody can have. */
export const checkSlug = organizationEndpoint(
	"POST",
	body,
	{ WORKSPACE_SLUG_TAKEN: "ORGANIZATION_SLUG_ALREADY_TAKEN" },
	async (scope, { slug }) => {
		await requireFreeSlug(scope, slug);
		return { status: true };
	},
);
