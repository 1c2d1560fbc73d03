import type { Parameters } from "../../../db/batch";
import { defineActorBatch } from "../../actor/actor";
import { byReference } from "../../actor/workspace-reference";
import { type ResendingValues, resending } from "../resending-sql";
import { isInviteHere } from "../state-sql";

type Values = ResendingValues & { inviteId: string };

export const resendInviteBatch = defineActorBatch(byReference, (p: Parameters<Values>, actor) =>
	resending(p, actor, isInviteHere(p)),
);
