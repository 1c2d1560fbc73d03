import { sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../db/batch";
import { mailPace } from "../db/schema";

type ReserveValues = {
	/** The earliest time of the first slot (ms since 1970). */
	from: number;
	/** The time that the reserved slots take (ms). */
	lengthMs: number;
	/** The latest time of the next free slot at which anything is reserved (ms since 1970). */
	latest: number;
};

/**
 * Reserves slots from the next free one on, and returns the end of the last. If a response is lost, the next attempt
 * reserves others; those before stay unused.
 */
export const reserveBatch = defineBatch((p: Parameters<ReserveValues>) => ({
	reserved: sql<{ nextAt: number }>`
		insert into ${mailPace} ("id", "next_at") values ('all', ${p.from} + ${p.lengthMs})
		on conflict ("id") do update set "next_at" = max("next_at", ${p.from}) + ${p.lengthMs} where "next_at" <= ${p.latest}
		returning "next_at" as "nextAt"`,
	next: sql<{ nextAt: number }>`select "next_at" as "nextAt" from ${mailPace}`,
}));
