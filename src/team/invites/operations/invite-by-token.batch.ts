import { defineBatch, type Parameters } from "../../../db/batch";
import { selectLinkedInvite } from "../select-linked-invite";

export const inviteByTokenBatch = defineBatch((p: Parameters<{ now: number; inviteId: string }>) => ({
	invite: selectLinkedInvite(p),
}));
