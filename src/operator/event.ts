import type { AuditAction } from "../audit/entry";

/** A row of the audit log, with the slug that its workspace has now; null if the workspace is gone. */
export interface EventRow {
	seq: number;
	id: string;
	workspaceId: string | null;
	workspaceSlug: string | null;
	actorId: string | null;
	action: AuditAction;
	targetUserId: string | null;
	inviteId: string | null;
	/** JSON: ids, roles, numbers and masked addresses. */
	metadata: string;
	/** Milliseconds since 1970. */
	createdAt: number;
}

/** The kinds of actors: a person who is signed in, the holder of a link who is not, the operator, and the service itself. */
export const ACTOR_KINDS = ["person", "holder", "operator", "service"] as const;
type ActorKind = (typeof ACTOR_KINDS)[number];

/**
 * A decline needs no session. The cron loses domains and deletes archived workspaces. Every other action without an actor
 * is the operator's.
 */
function kindOf({ actorId, action }: EventRow, { reason }: Record<string, unknown>): ActorKind {
	if (actorId !== null) return "person";
	if (action === "domain.lost" || (action === "workspace.deleted" && reason === "archived")) return "service";
	return action === "invite.declined" ? "holder" : "operator";
}

/** An event: a row of the audit log as programs read it. */
export function toEvent(row: EventRow) {
	const { seq, id, workspaceId, workspaceSlug, actorId, action, targetUserId, inviteId, metadata, createdAt } = row;
	const details = JSON.parse(metadata) as Record<string, unknown>;
	return {
		seq,
		id,
		type: action,
		workspaceId,
		workspaceSlug,
		actor: { kind: kindOf(row, details), id: actorId },
		data: {
			...(targetUserId !== null && { userId: targetUserId }),
			...(inviteId !== null && { inviteId }),
			...details,
		},
		createdAt: new Date(createdAt).toISOString(),
	};
}
