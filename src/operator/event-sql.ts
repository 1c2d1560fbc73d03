import { sql } from "drizzle-orm";
import { auditLog } from "../db/schema";

/** SQL: the columns of an `EventRow`, but for the slug of its workspace. */
export const eventColumns = sql`
	${auditLog.seq} as "seq", ${auditLog.id} as "id", ${auditLog.workspaceId} as "workspaceId", ${auditLog.actorId} as "actorId",
	${auditLog.action} as "action", ${auditLog.targetUserId} as "targetUserId", ${auditLog.inviteId} as "inviteId",
	${auditLog.metadata} as "metadata", ${auditLog.createdAt} as "createdAt"`;
