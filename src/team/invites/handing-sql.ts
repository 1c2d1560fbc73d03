import { type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { workspace } from "../../db/schema";
import type { HandingValues } from "./handing";

/**
 * SQL: the invites of the joined workspace are handed over, and not mailed: the caller says so, or leaves it to the
 * workspace, whose invites go another way than by our mail.
 */
export function isHanded(p: Parameters<HandingValues>): SQL<0 | 1> {
	return sql`(coalesce(${p.send}, ${workspace.inviteTransport}) <> 'mail')`;
}
