import { z } from "zod";
import { defineBatch, type Parameters } from "../../db/batch";
import { isGranted } from "../../rules/roles";
import type { Scope } from "../../scope";
import { renewSession } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { type AskerValues, askerValues, requireAsker, selectAsker } from "./asker";
import { id } from "./shapes";
import { parseStock, StockError } from "./stock";

export const body = z.object({ permissions: z.record(z.string(), z.array(z.string())), organizationId: id.optional() });

const batch = defineBatch((p: Parameters<AskerValues>) => ({ asker: selectAsker(p), renewed: renewSession(p) }));

/** `POST /organization/has-permission`: whether one's role carries all that is asked for, as resource -> actions. */
export async function hasPermission(scope: Scope, input: unknown) {
	const signedIn = askerValues(scope, {});
	const { permissions, organizationId } = parseStock(body, "body", input);
	const values = { ...signedIn, organizationId: organizationId ?? null };
	const { asker: rows } = await runSignedIn(scope, batch, values);
	const asker = requireAsker(rows, values, { code: "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION", status: 401 });
	if (asker === null) throw new StockError("NO_ACTIVE_ORGANIZATION");
	return { error: null, success: isGranted(asker.role, permissions) };
}
