import { z } from "zod";
import { MAX_SLUG_LENGTH } from "../../rules/slug";
import { requireFreeSlug } from "../../team/workspaces/operations/require-free-slug";
import { organizationEndpoint } from "./endpoint";

export const body = z.object({ slug: z.string().min(1).max(MAX_SLUG_LENGTH) });

/**
 * `POST /organization/check-slug`. Unlike the plugin's, it does not report a slug as free that nobody can have. A slug that
 * is too long is refused as such: a UI kit that is told "taken" makes it longer and asks again.
 */
export const checkSlug = organizationEndpoint(
	"POST",
	body,
	{ WORKSPACE_SLUG_TAKEN: "ORGANIZATION_SLUG_ALREADY_TAKEN" },
	async (scope, { slug }) => {
		await requireFreeSlug(scope, slug);
		return { status: true };
	},
);
