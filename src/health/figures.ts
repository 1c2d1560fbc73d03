import type { Database } from "../db/database";
import type { ResultOf } from "../db/statement";
import { MINUTE_MS, SECOND_MS } from "../rules/limits";
import type { HoldReason } from "../rules/mail-failures";
import type { figures, LaneRow } from "./figures-sql";
import { MAX_DATABASE_BYTES } from "./thresholds";

interface Lane {
	/** Mails that are owed; exact up to `MOST_COUNTED`. */
	owed: number;
	/** The age of the oldest of them (seconds); 0 if none is owed. */
	oldestSeconds: number;
}

/** The figures of the service, as monitors and the log get them. */
export interface Figures {
	database: { ms: number; bytes: number | null; maxBytes: number };
	codes: Lane & { sentLastHour: number; failedLastHour: number };
	/** The lane of invites and notices. Mails of workspaces whose sending is paused do not count, nor invites of archived ones. */
	invites: Lane;
	/**
	 * The reasons for which invite mails are held; empty while they flow. `until` is when the next mail is tried (ISO 8601).
	 */
	holds: { reason: HoldReason; sinceMinutes: number; until: string }[];
	unprovenAccounts: number;
	/** Mails of this day (UTC) that failed because the queue delivered their messages too often. */
	deadLettersToday: number;
}

/** @param now ms since 1970 */
export function readFigures(
	rows: ResultOf<ReturnType<typeof figures>>,
	{ sizeBytes }: Pick<Database, "sizeBytes">,
	{ now, ms }: { now: number; ms: number },
): Figures {
	const [finished] = rows.finishedCodes;
	return {
		database: { ms, bytes: sizeBytes, maxBytes: MAX_DATABASE_BYTES },
		codes: {
			...laneOf(rows.codes[0], now),
			sentLastHour: finished?.sent ?? 0,
			failedLastHour: finished?.failed ?? 0,
		},
		invites: laneOf(rows.invites[0], now),
		holds: rows.holds.map(({ reason, since, until }) => ({
			reason,
			sinceMinutes: Math.max(0, Math.floor((now - since) / MINUTE_MS)),
			until: new Date(until).toISOString(),
		})),
		unprovenAccounts: rows.unproven[0]?.accounts ?? 0,
		deadLettersToday: rows.deadLetters[0]?.mails ?? 0,
	};
}

function laneOf(row: LaneRow | undefined, now: number): Lane {
	const since = row?.owedSince ?? now;
	return { owed: row?.owed ?? 0, oldestSeconds: Math.max(0, Math.round((now - since) / SECOND_MS)) };
}
