import { sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../db/batch";
import { dailyUsage } from "../db/schema";

type Values = {
	/** Days since 1970 in UTC. */
	day: number;
	/** JSON: a list of keys, each with the `most` at which its count ends. */
	counts: string;
};

/**
 * Adds 1 to each count, unless one of them has reached its most: then nothing is counted, and no row is returned. A batch
 * that is run again because D1's answer was lost counts twice.
 */
export const countSignInBatch = defineBatch((p: Parameters<Values>) => ({
	counted: sql<{ key: string }>`
		insert into ${dailyUsage} ("day", "key", "count")
		select ${p.day}, "wanted"."value" ->> 'key', 1 from json_each(${p.counts}) as "wanted"
		where not exists (
			select 1 from json_each(${p.counts}) as "limited" cross join ${dailyUsage} as "used"
				on "used"."day" = ${p.day} and "used"."key" = "limited"."value" ->> 'key'
			where "used"."count" >= "limited"."value" ->> 'most'
		)
		on conflict ("day", "key") do update set "count" = "count" + 1
		returning "key"`,
}));

/** Takes 1 from each count again. */
export const uncountSignInBatch = defineBatch((p: Parameters<Values>) => ({
	uncounted: sql<never>`
		update ${dailyUsage} set "count" = "count" - 1
		where "day" = ${p.day} and "key" in (select "value" ->> 'key' from json_each(${p.counts}))`,
}));
