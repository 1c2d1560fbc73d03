import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Database } from "../../../src/db/database";
import type { MailLane } from "../../../src/db/schema";
import { createPace, noPace, START_TOLERANCE_MS } from "../../../src/mail/pace";
import { SECOND_MS } from "../../../src/rules/limits";

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

/**
 * The row of the pace, for several consumers: each sees it after the time of a trip.
 *
 * @param tripMs that time (ms), or a function that gives it for each trip, from 1
 */
function sharedRow(tripMs: number | ((trip: number) => number)) {
	let nextAt = 0;
	let trips = 0;
	/** The most that a reservation has moved the next free slot ahead of the time at which it was asked for. */
	let furthest = 0;
	const run = async (_: unknown, { from, lengthMs, latest }: { from: number; lengthMs: number; latest: number }) => {
		trips += 1;
		const asked = Date.now();
		const ms = typeof tripMs === "number" ? tripMs : tripMs(trips);
		await new Promise((resolve) => setTimeout(resolve, ms));
		const isReserved = nextAt <= latest;
		if (isReserved) {
			nextAt = Math.max(nextAt, from) + lengthMs;
			furthest = Math.max(furthest, nextAt - lengthMs - asked);
		}
		return { reserved: isReserved ? [{ nextAt }] : [], next: [{ nextAt }] };
	};
	return { database: { run } as unknown as Database, trips: () => trips, furthest: () => furthest };
}

/** The starts of mails of one consumer. */
async function starts(
	database: Database,
	lane: MailLane,
	mails: number,
	perSecond: number,
	tripMs = 15,
): Promise<number[]> {
	const pace = createPace({ perSecond, mails, tripMs, database, now: Date.now });
	const begun: number[] = [];
	await Promise.all(
		Array.from({ length: mails }, async () => {
			if (await pace(lane, Date.now() + 600 * SECOND_MS)) begun.push(Date.now());
		}),
	);
	return begun;
}

const busiest = (times: readonly number[]) =>
	Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + SECOND_MS).length));

test.each([1, 5, 14, 100])("no second has more than %i starts, whatever the number of consumers", async (perSecond) => {
	const { database } = sharedRow(15);
	const consumers = [30, 7, 30].map((mails) => starts(database, "invites", mails, perSecond));
	await vi.runAllTimersAsync();
	const all = (await Promise.all(consumers)).flat();
	expect(all).toHaveLength(67);
	expect(busiest(all)).toBeLessThanOrEqual(perSecond);
	// And hardly fewer than allowed: the pace loses its tolerance and little more.
	const seconds = (Math.max(...all) - Math.min(...all)) / SECOND_MS;
	expect(seconds).toBeLessThan((66 / perSecond) * 1.25 + 0.1);
});

test("a code waits about a second at most, whatever the number of invites and of their consumers", async () => {
	const { database } = sharedRow(15);
	const consumers = [50, 50, 50].map((mails) => starts(database, "invites", mails, 5));
	await vi.advanceTimersByTimeAsync(3_333);
	const asked = Date.now();
	const code = starts(database, "codes", 1, 5);
	await vi.runAllTimersAsync();
	const [started = 0] = await code;
	expect(started - asked).toBeLessThan(1_200);
	expect(busiest([...(await Promise.all(consumers)).flat(), started])).toBeLessThanOrEqual(5);
});

test.each([
	["a database far away", 200, 200],
	["a database that has become slow", 15, 700],
])("mails get slots in time from %s, at any pace", async (_, known, tripMs) => {
	for (const perSecond of [1, 5, 100, 1_000]) {
		const { database } = sharedRow(tripMs);
		const asked = Date.now();
		const consumers = [
			starts(database, "invites", 20, perSecond, known),
			starts(database, "invites", 20, perSecond, known),
			starts(database, "codes", 1, perSecond, known),
		];
		await vi.runAllTimersAsync();
		const all = (await Promise.all(consumers)).flat();
		expect(all).toHaveLength(41);
		expect(busiest(all)).toBeLessThanOrEqual(perSecond);
		// A few trips, and the time that the pace needs.
		expect(Math.max(...all) - asked).toBeLessThan(12 * tripMs + (41 / perSecond) * 1.6 * SECOND_MS);
	}
});

test.each([1, 5, 100])(
	"no reservation moves the next slot further ahead than a second and its own length, at %i a second",
	async (perSecond) => {
		// The claims took 40 seconds, and every third trip takes five.
		const { database, furthest } = sharedRow((trip) => (trip % 3 === 0 ? 5_000 : 20));
		const consumers = [
			starts(database, "invites", 20, perSecond, 40_000),
			starts(database, "invites", 20, perSecond, 40_000),
			starts(database, "codes", 20, perSecond, 40_000),
		];
		await vi.runAllTimersAsync();
		const all = (await Promise.all(consumers)).flat();
		expect(all).toHaveLength(60);
		expect(busiest(all)).toBeLessThanOrEqual(perSecond);
		expect(furthest()).toBeLessThanOrEqual(SECOND_MS);
	},
);

test.each([1, 5])(
	"a slow trip of invites delays no code by more than two seconds, at %i a second",
	async (perSecond) => {
		const { database } = sharedRow((trip) => (trip === 1 ? 5_000 : 15));
		const invites = starts(database, "invites", 30, perSecond, 5_000);
		// Codes of other consumers, while that trip is under way and after it.
		const waits = Array.from({ length: 7 }, async (_, n) => {
			await new Promise((resolve) => setTimeout(resolve, 1_000 + 1_500 * n));
			const asked = Date.now();
			const [started = Number.POSITIVE_INFINITY] = await starts(database, "codes", 1, perSecond);
			return started - asked;
		});
		await vi.runAllTimersAsync();
		for (const wait of await Promise.all(waits)) expect(wait).toBeLessThan(2_000);
		expect(await invites).toHaveLength(30);
	},
);

test("after a slow trip a code soon waits no longer than before it", async () => {
	const { database } = sharedRow((trip) => (trip === 1 ? 5_000 : 15));
	const invites = starts(database, "invites", 60, 5);
	const waits = Array.from({ length: 5 }, async (_, n) => {
		await new Promise((resolve) => setTimeout(resolve, 8_000 + 1_234 * n));
		const asked = Date.now();
		const [started = Number.POSITIVE_INFINITY] = await starts(database, "codes", 1, 5);
		return started - asked;
	});
	await vi.runAllTimersAsync();
	for (const wait of await Promise.all(waits)) expect(wait).toBeLessThan(1_000);
	await invites;
});

test("a mail that comes too late for its slot takes another one", async () => {
	const { database, trips } = sharedRow(0);
	let late = 0;
	const now = () => Date.now() + late;
	const pace = createPace({ perSecond: 2, mails: 2, tripMs: 0, database, now });
	const first = pace("invites", Number.MAX_SAFE_INTEGER);
	await vi.runAllTimersAsync();
	expect(await first).toBe(true);
	const second = pace("invites", Number.MAX_SAFE_INTEGER);
	await vi.advanceTimersByTimeAsync(100);
	expect(trips()).toBe(2);
	// The slot was reserved ahead, and is half a second after the first one.
	late = SECOND_MS + START_TOLERANCE_MS;
	await vi.runAllTimersAsync();
	expect(await second).toBe(true);
	expect(trips()).toBe(3);
});

test("a mail that has no slot before its lease ends does not start", async () => {
	const { database } = sharedRow(0);
	const consumer = starts(database, "codes", 20, 1);
	await vi.advanceTimersByTimeAsync(100);
	const pace = createPace({ perSecond: 1, mails: 1, tripMs: 0, database, now: Date.now });
	const late = pace("codes", Date.now() + SECOND_MS);
	await vi.runAllTimersAsync();
	expect(await late).toBe(false);
	expect(await consumer).toHaveLength(20);
});

test("a reservation covers less than a second, so a list of invites costs few trips", async () => {
	const { database, trips } = sharedRow(15);
	const consumer = starts(database, "invites", 50, 10);
	await vi.runAllTimersAsync();
	await consumer;
	// Six slots at a time.
	expect(trips()).toBe(9);
});

test("without a limit no mail waits", async () => {
	const start = Date.now();
	for (let mails = 0; mails < 1_000; mails += 1) expect(await noPace("invites", 0)).toBe(true);
	expect(Date.now()).toBe(start);
});
