import { integer } from "drizzle-orm/sqlite-core";

/** A time as Better Auth's adapter reads and writes it (`Date`); at rest it is milliseconds since 1970 in UTC. */
export const time = (name: string) => integer(name, { mode: "timestamp_ms" });
