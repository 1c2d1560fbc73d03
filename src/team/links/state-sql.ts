import { type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { workspaceLink } from "../../db/schema";
import { mayStillGive } from "../doors/maker-sql";
import type { LinkStatus } from "./state";

type Clock = Parameters<{ now: number }>;

const isUsedUp: SQL = sql`(${workspaceLink.maxUses} is not null and ${workspaceLink.usedCount} >= ${workspaceLink.maxUses})`;

/** SQL: the link has not ended. The rule about its maker is that of all doors. */
export function isOpenLink(p: Clock): SQL {
	return sql`(${workspaceLink.revokedAt} is null and ${workspaceLink.expiresAt} > ${p.now} and not ${isUsedUp})`;
}

/** SQL: the link's state at this moment. */
export function linkStatusAt(p: Clock): SQL<LinkStatus> {
	const givesRole = mayStillGive({
		userId: workspaceLink.createdBy,
		workspaceId: workspaceLink.workspaceId,
		role: workspaceLink.role,
	});
	return sql`case
		when ${workspaceLink.revokedAt} is not null then 'revoked'
		when ${workspaceLink.expiresAt} <= ${p.now} then 'expired'
		when ${isUsedUp} then 'exhausted'
		when not ${givesRole} then 'suspended'
		else 'active'
	end`;
}
