import { may, type Role } from "../../rules/roles";
import type { WorkspaceRow } from "../../team/workspaces/workspace";

/**
 * A workspace as the organization plugin returns it, with its metadata as JSON text. Members who may manage billing
 * also see plan and seats.
 *
 * @param role the caller's; null: they are no longer a member
 */
export function toOrganization(
	{ id, name, slug, logo, metadata, plan, seatLimit, createdAt }: WorkspaceRow,
	role: Role | null,
) {
	return {
		id,
		name,
		slug,
		logo,
		metadata,
		createdAt: new Date(createdAt).toISOString(),
		...(role !== null && may(role, "canManageBilling") ? { plan, seatLimit } : {}),
	};
}

/** The plugin's create and update, and only they, return the metadata parsed. */
export function withParsedMetadata<O extends { metadata: string | null }>(organization: O) {
	const { metadata } = organization;
	return { ...organization, metadata: metadata === null ? null : (JSON.parse(metadata) as unknown) };
}
