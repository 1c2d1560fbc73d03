import type { ByReference } from "./workspace-reference";

/** The values of a reference that may leave out both. */
export function referenceValues(given: {
	workspaceSlug?: string | null | undefined;
	workspaceId?: string | null | undefined;
}): ByReference {
	return { workspaceSlug: given.workspaceSlug ?? null, workspaceId: given.workspaceId ?? null };
}
