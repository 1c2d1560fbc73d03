import { eq } from "drizzle-orm";
import type { Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { user, workspaceInvite } from "../../../db/schema";
import { defineSignedInBatch } from "../../../session/define-signed-in-batch";
import { fromSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";
import { selectMyInvites } from "../select-my-invites";

export const getMyInviteBatch = defineSignedInBatch((p: Parameters<SessionValues & { inviteId: string }>) => ({
	me: fromSession(row({ emailVerified: user.emailVerified }), p),
	invite: selectMyInvites(p).where(eq(workspaceInvite.id, p.inviteId)),
}));
