import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { user, workspaceInvite } from "../../db/schema";
import type { InviteeValues } from "./invitee";

/**
 * SQL: the joined person may refer to the joined invite. They hold its current link, or they named it by id and have
 * verified its address.
 */
export function mayRefer(p: Parameters<Pick<InviteeValues, "sending">>): SQL | undefined {
	return or(
		eq(workspaceInvite.sendCount, p.sending),
		and(sql`${p.sending} is null`, eq(user.email, workspaceInvite.email), eq(user.emailVerified, sql`1`)),
	);
}
