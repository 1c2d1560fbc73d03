import { eq, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspaceMember } from "../../db/schema";
import type { Scope } from "../../scope";
import { renewSession } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { type AskerValues, askerValues, fromAsker, requireAsker, selectAsker } from "./asker";
import { memberFields, toStockMember } from "./members";
import { StockError } from "./stock";

const batch = defineBatch((p: Parameters<AskerValues>) => ({
	asker: selectAsker(p),
	member: build
		.select(row(memberFields))
		.from(workspaceMember)
		.innerJoin(user, eq(user.id, workspaceMember.userId))
		.where(sql`${workspaceMember.id} = ${fromAsker({ id: sql`${workspaceMember.id}`.as("id") }, p)}`),
	renewed: renewSession(p),
}));

/** `GET /organization/get-active-member`: oneself in the session's active workspace. */
export async function getActiveMember(scope: Scope) {
	const values = askerValues(scope, {});
	const result = await runSignedIn(scope, batch, values);
	const [member] = result.member;
	if (requireAsker(result.asker, values) === null || member === undefined)
		throw new StockError("NO_ACTIVE_ORGANIZATION");
	return toStockMember(member);
}
