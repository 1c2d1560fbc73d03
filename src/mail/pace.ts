/**
 * The pace of sending, which all consumers share. The row of `mail_pace` says when the next mail may start; a consumer
 * moves it on and has the slots in between. A provider that allows n mails a second gets n slots a second, less a little.
 */
import type { Database } from "../db/database";
import type { MailLane } from "../db/schema";
import { SECOND_MS } from "../rules/limits";
import { reserveBatch } from "./pace.batch";

/**
 * The most that a mail may start after its slot (ms). Slots are further apart by as much, so that no second has more
 * starts than allowed. A mail that is later takes another slot.
 */
export const START_TOLERANCE_MS = 50;
/** By so much two requests may come closer to each other on the way to the provider (ms). Nobody can promise it. */
const NETWORK_MS = 50;
/** The time of sending that one reservation covers (ms). It has one slot at least, however long that is. */
const CHUNK_MS = 700;
/** The time before the next free slot at which invites may reserve it, if trips take no time (ms). */
const LEAD_MS = 200;
/**
 * The most that reserved slots may begin ahead of now (ms). So a code waits at most for those 0.8 seconds, for one
 * reservation, for its own trips, and for codes before it. Codes may reserve from further ahead, so that they are first.
 * If a trip takes longer than this, its slots are over when the consumer learns of them: no mail starts until D1 is
 * quicker.
 */
const MAX_AHEAD_MS: Readonly<Record<MailLane, number>> = { codes: SECOND_MS, invites: SECOND_MS - LEAD_MS };

/**
 * Waits until a mail may start.
 *
 * @param before the time at which it must start (ms since 1970)
 * @returns false if there is no slot before then
 */
export type Pace = (lane: MailLane, before: number) => Promise<boolean>;

export const noPace: Pace = async () => true;

/**
 * The pace of one batch of mails.
 *
 * @param perSecond the most mails that may start in any second
 * @param mails the number of mails of the batch, so that no more slots are reserved than needed
 * @param tripMs the time that a trip took before (ms). Slots begin later than that, so that they are not over when the
 * consumer learns of them
 * @param now the real time (ms), because the provider counts in real time
 */
export function createPace({
	perSecond,
	mails,
	tripMs,
	database,
	now,
}: {
	perSecond: number;
	mails: number;
	tripMs: number;
	database: Database;
	now: () => number;
}): Pace {
	const intervalMs = (SECOND_MS + START_TOLERANCE_MS + NETWORK_MS) / perSecond;
	const chunk = Math.max(1, Math.floor(CHUNK_MS / intervalMs));
	const isMissed = (slot: number) => now() > slot + START_TOLERANCE_MS;
	let slots: number[] = [];
	/** The number of mails that have no slot yet. */
	let waiting = mails;
	let lastTripMs = tripMs;
	/** The next free slot, as far as this consumer knows (ms since 1970). */
	let free = 0;
	let reserving: Promise<void> | undefined;

	async function reserve(lane: MailLane, before: number): Promise<void> {
		const maxAheadMs = MAX_AHEAD_MS[lane];
		while (free < before) {
			const aheadMs = Math.min(2 * lastTripMs, maxAheadMs);
			const latestMs = lane === "codes" ? maxAheadMs : Math.min(aheadMs + LEAD_MS, maxAheadMs);
			await waitUntil(free - latestMs, now);
			const time = now();
			const count = Math.max(1, Math.min(waiting - slots.length, chunk));
			const { reserved, next } = await database.run(reserveBatch, {
				from: time + aheadMs,
				lengthMs: count * intervalMs,
				latest: time + latestMs,
			});
			lastTripMs = now() - time;
			free = next[0]?.nextAt ?? time;
			if (reserved.length === 0) continue;
			for (let left = count; left > 0; left -= 1) slots.push(free - left * intervalMs);
			return;
		}
	}

	/** One reservation at a time. */
	function reserveNext(lane: MailLane, before: number): Promise<void> {
		reserving ??= reserve(lane, before).finally(() => {
			reserving = undefined;
		});
		return reserving;
	}

	async function takeSlot(lane: MailLane, before: number): Promise<number | undefined> {
		slots = slots.filter((slot) => !isMissed(slot));
		if (slots.length === 0) await reserveNext(lane, before);
		const slot = slots.shift();
		if (slot === undefined) return undefined;
		waiting -= 1;
		// The next slots are asked for before these are used up. If that fails, the mail that needs one asks again.
		if (waiting > slots.length) reserveNext(lane, before).catch(() => {});
		return slot;
	}

	// One mail after another takes its slot, so that slots are used in their order.
	let last: Promise<unknown> = Promise.resolve();
	return async (lane, before) => {
		for (;;) {
			const taken = last.then(() => takeSlot(lane, before));
			last = taken.catch(() => {});
			const slot = await taken;
			if (slot === undefined || slot >= before) return false;
			await waitUntil(slot, now);
			if (!isMissed(slot)) return true;
			waiting += 1;
		}
	};
}

/** Timers may fire a little early. */
async function waitUntil(time: number, now: () => number): Promise<void> {
	for (let left = time - now(); left > 0; left = time - now()) {
		const pause = Math.ceil(left);
		await new Promise((resolve) => setTimeout(resolve, pause));
	}
}
