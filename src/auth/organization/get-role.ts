import { and, eq, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { workspace, workspaceMember } from "../../db/schema";
import type { Scope } from "../../scope";
import { renewSession } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { type AskerValues, askerValues, fromAsker, requireAsker, selectAsker } from "./asker";
import { id, which } from "./shapes";
import { parseStock, StockError } from "./stock";

export const query = which.extend({ userId: id.optional() });

const batch = defineBatch((p: Parameters<AskerValues & { userId: string | null }>) => ({
	asker: selectAsker(p),
	other: build
		.select(row({ role: workspaceMember.role }))
		.from(workspaceMember)
		.where(
			and(
				sql`${workspaceMember.workspaceId} = ${fromAsker({ id: sql`${workspace.id}`.as("id") }, p)}`,
				eq(workspaceMember.userId, p.userId),
			),
		),
	renewed: renewSession(p),
}));

/**
 * `GET /organization/get-active-member-role`: one's own role, or with `userId` another member's. Unlike the plugin's,
 * it answers a slug that nobody has as one that is somebody else's.
 */
export async function getRole(scope: Scope, input: unknown) {
	const signedIn = askerValues(scope, {});
	const { userId, organizationId, organizationSlug } = parseStock(query, "query", input);
	const values = {
		...signedIn,
		organizationId: organizationId ?? null,
		organizationSlug: organizationSlug ?? null,
	};
	const result = await runSignedIn(scope, batch, { ...values, userId: userId ?? null });
	const asker = requireAsker(result.asker, values, { code: "YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION" });
	if (asker === null) throw new StockError("NO_ACTIVE_ORGANIZATION");
	const role = userId === undefined ? asker.role : result.other[0]?.role;
	if (role === undefined) throw new StockError("YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION");
	return { role };
}
