import { sql } from "drizzle-orm";
import { defineBatch } from "../db/batch";

/** Does nothing: it only costs a round trip. */
export const idleBatch = defineBatch(() => ({ nothing: sql`select 1` }));
