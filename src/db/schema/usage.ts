import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Everything that is counted by the day: invite mails, codes, wrong sign-ins. Exact, because D1 counts in the commit. */
export const dailyUsage = sqliteTable(
	"daily_usage",
	{
		/** Days since 1970 in UTC. */
		day: integer("day").notNull(),
		/**
		 * `person:` and an id, or `recipient:` and the MAC of an address: invite mails. `codes:` or `wrong:` and the MAC of
		 * an address, a network, an address with its known browsers, or a session: see `auth/sign-in-usage.ts`.
		 */
		key: text("key").notNull(),
		count: integer("count").notNull(),
		/** For a recipient: JSON, the number of mails of each workspace and of each inviter. */
		senders: text("senders"),
	},
	(table) => [primaryKey({ columns: [table.day, table.key] })],
);
