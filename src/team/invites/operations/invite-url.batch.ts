import type { Parameters } from "../../../db/batch";
import { build } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace, workspaceInvite } from "../../../db/schema";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import { isInviteHere, statusAt } from "../state-sql";

export const inviteUrlBatch = defineActorBatch(bySlug, (p: Parameters<CallerValues & { inviteId: string }>) => ({
	target: build
		.select(
			row({
				id: workspaceInvite.id,
				role: workspaceInvite.role,
				status: statusAt(p),
				sendCount: workspaceInvite.sendCount,
				expiresAt: workspaceInvite.expiresAt,
			}),
		)
		.from(workspace)
		.innerJoin(workspaceInvite, isInviteHere(p))
		.where(bySlug(p)),
}));
