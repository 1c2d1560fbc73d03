import { z } from "zod";
import { MAX_ID_LENGTH } from "../../rules/limits";
import { referenceValues } from "../../team/actor/reference-values";

export const id = z.string().min(1).max(MAX_ID_LENGTH);

/** An id that may be left out. Forms and UI kits send the empty text for it. */
export const optionalId = z
	.string()
	.max(MAX_ID_LENGTH)
	.optional()
	.transform((value) => value || undefined);

/** The workspace that a call is about: by id, by slug, or, with neither, the session's active one. */
export const which = z.object({ organizationId: optionalId, organizationSlug: optionalId });

/** Better Auth's way of naming a workspace in Muster's terms. */
export function referenceOf(given: { organizationId?: string | undefined; organizationSlug?: string | undefined }) {
	return referenceValues({ workspaceId: given.organizationId, workspaceSlug: given.organizationSlug });
}
