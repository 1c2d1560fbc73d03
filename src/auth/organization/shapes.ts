import { z } from "zod";
import { MAX_ID_LENGTH } from "../../rules/limits";
import { referenceValues } from "../../team/actor/reference-values";

export const id = z.string().min(1).max(MAX_ID_LENGTH);

/** The workspace that a call is about: by id, by slug, or, with neither, the session's active one. */
export const which = z.object({ organizationId: id.optional(), organizationSlug: id.optional() });

/** Better Auth's way of naming a workspace in Muster's terms. */
export function referenceOf(given: { organizationId?: string | undefined; organizationSlug?: string | undefined }) {
	return referenceValues({ workspaceId: given.organizationId, workspaceSlug: given.organizationSlug });
}
