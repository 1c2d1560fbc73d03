/**
 * A database that fails: before a trip or after its commit, once or for good, out of reach or overloaded. Every answer
 * is true, or a 503 that says when to try again; a retry does each action once.
 */
import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { openDatabase } from "../../../src/db/database";
import { viewer } from "../../../src/team/members/operations/viewer";
import { teamOperations } from "../../../src/team/operations";
import { often, promise, type Tally } from "../../promise";
import type { Answer } from "../client";
import {
	always,
	type Fault,
	faultyD1,
	lostAfter,
	lostBefore,
	noFault,
	only,
	overloaded,
	type Plan,
	since,
} from "../faulty-d1";
import { boundInstance, instanceOver } from "../instance";
import { newPerson } from "../scene";
import { scopeOver } from "../scope";
import { type Cases, ENDPOINT_REQUESTS, OPERATION_REQUESTS, OPERATOR_REQUESTS, type Prepared } from "./requests";
import { type State, stateOf } from "./state";

// The quick run leaves out the refusals, which write nothing, and takes only the first of each list of plans, the worst.
const OUTCOMES = (["success", "refusal"] as const).slice(0, often(1, 2, 2));

const REQUESTS = Object.entries<Cases>({ ...OPERATION_REQUESTS, ...ENDPOINT_REQUESTS, ...OPERATOR_REQUESTS }).flatMap(
	([name, cases]) => OUTCOMES.map((outcome) => ({ name, outcome, prepare: cases[outcome] })),
);

afterEach(() => {
	vi.restoreAllMocks();
});

test("every operation has a request here, done and refused", () => {
	expect(Object.keys(OPERATION_REQUESTS).sort()).toEqual(Object.keys(teamOperations).sort());
});

/** An answer, without what differs from scene to scene, and the rows after it. */
interface Result extends State {
	status: number;
	body: string;
}

async function resultOf(prepared: Prepared, { status, body }: Answer): Promise<Result> {
	const comparable = JSON.stringify(body)
		.replace(/\?t=[0-9a-f]+/g, "?t=token")
		.replace(/\b1[0-9a-f]{10}[0-9A-Za-z]{8}\b/g, "id")
		.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "time")
		.replace(/[\w•*.]+(-\w+)?@[\w•*.]+/g, "address")
		.replace(/\b[a-z]+-[0-9a-z]{6,}/g, "name")
		.replace(/"delivery":"(queued|sent)"/g, '"delivery":"owed or sent"');
	return { status, body: comparable, ...(await stateOf(prepared)) };
}

interface Expected {
	trips: number;
	once: Result;
	/** After the same request again, by a client that does not know of the first answer. */
	twice: Result;
}

type Described = (typeof REQUESTS)[number];

const expectations = new Map<Described, Promise<Expected>>();

/** The results of a request if nothing fails; found once. */
function expectedOf(described: Described): Promise<Expected> {
	const known = expectations.get(described) ?? withoutFaults(described);
	expectations.set(described, known);
	return known;
}

async function withoutFaults({ name, outcome, prepare }: Described): Promise<Expected> {
	const prepared = await prepare();
	const d1 = faultyD1(env.DB, always(noFault));
	const answer = await prepared.send(instanceOver(d1));
	const { trips } = d1;
	const once = await resultOf(prepared, answer);
	const twice = await resultOf(prepared, await prepared.send(boundInstance));
	expect(answer.status < 400 ? "success" : "refusal", `${name}: ${once.body}`).toBe(outcome);
	expect(trips, name).toBeGreaterThan(0);
	expect(twice.rows, `${name}, sent twice`).toBe(once.rows);
	return { trips, once, twice };
}

const isSame = (a: Result, b: Result) => a.isSound && JSON.stringify(a) === JSON.stringify(b);

/**
 * Sends a request over a database that fails as planned.
 *
 * @returns the answer, the number of trips, and the lines of the log
 */
async function sendOver(prepared: Prepared, plan: Plan) {
	const lines: string[] = [];
	const spies = [
		vi.spyOn(console, "log").mockImplementation((line) => void lines.push(String(line))),
		// Without the pauses between attempts, which another test measures.
		vi.spyOn(Math, "random").mockReturnValue(0),
	];
	const d1 = faultyD1(env.DB, plan);
	const answer = await prepared.send(instanceOver(d1));
	for (const spy of spies) spy.mockRestore();
	return { answer, trips: d1.trips, lines };
}

interface Sent extends Awaited<ReturnType<typeof sendOver>> {
	described: Described;
	prepared: Prepared;
	expected: Expected;
	/** The first trip that failed. */
	trip: number;
}

/**
 * Sends every request under each plan, at each of its trips.
 *
 * @param violation says what is wrong, or null
 */
async function eachTrip(
	tally: Tally,
	plans: readonly ((trip: number) => Plan)[],
	violation: (sent: Sent) => Promise<string | null>,
): Promise<void> {
	for (const described of REQUESTS) {
		const expected = await expectedOf(described);
		for (let trip = 1; trip <= expected.trips; trip += 1) {
			for (const plan of plans.slice(0, often(1, 2, 2))) {
				const prepared = await described.prepare();
				const sent = await sendOver(prepared, plan(trip));
				tally.attempts += 1;
				tally.faults += 1;
				const wrong = await violation({ described, prepared, expected, trip, ...sent });
				if (wrong !== null) tally.violations.push(`${described.name}, ${described.outcome}, trip ${trip}: ${wrong}`);
			}
		}
	}
}

const once = (fault: Fault) => (trip: number) => only(trip, fault);
const forGood = (fault: Fault) => (trip: number) => since(trip, fault);

/** If the answer to a deletion is lost, the second attempt can answer no more than the id. */
function withoutDeleted({ name }: Described, result: Result): Result {
	const deletes = /^organization\/(delete|remove-member|leave)/.test(name);
	return deletes && result.status === 200 ? { ...result, body: "" } : result;
}

promise("database: a connection that is lost once, before or after the commit, changes no answer", (tally) =>
	eachTrip(tally, [once(lostAfter), once(lostBefore)], async ({ described, prepared, expected, answer }) => {
		const result = withoutDeleted(described, await resultOf(prepared, answer));
		const once = withoutDeleted(described, expected.once);
		return isSame(result, once) ? null : `${JSON.stringify(result)} instead of ${JSON.stringify(once)}`;
	}),
);

const saysWhenToRetry = ({ status, body, headers }: Answer) =>
	status === 503 &&
	/^[1-9]\d*$/.test(headers.get("retry-after") ?? "") &&
	JSON.stringify(Object.keys(body)) === '["code","message"]' &&
	body.code === "UNAVAILABLE";

/** Retries after a 503, when the database works again: the action is done now, or was done before. */
async function retry(prepared: Prepared, { once, twice }: Expected): Promise<string | null> {
	const result = await resultOf(prepared, await prepared.send(boundInstance));
	return isSame(result, once) || isSame(result, twice) ? null : `then ${JSON.stringify(result)}`;
}

const MAX_ATTEMPTS = 3;

promise("database: out of reach, there are three attempts, then 503; a retry does each action once", (tally) =>
	eachTrip(tally, [forGood(lostAfter), forGood(lostBefore)], async ({ prepared, expected, trip, answer, trips }) => {
		if (!saysWhenToRetry(answer)) return `${answer.status} ${JSON.stringify(answer.body)}`;
		if (trips !== trip - 1 + MAX_ATTEMPTS) return `${trips} trips`;
		return retry(prepared, expected);
	}),
);

promise("database: overloaded, there is one attempt, then 503 and a line in the log that says so", (tally) =>
	eachTrip(tally, [once(overloaded)], async ({ prepared, expected, trip, answer, trips, lines }) => {
		if (!saysWhenToRetry(answer)) return `${answer.status} ${JSON.stringify(answer.body)}`;
		if (trips !== trip) return `${trips} trips`;
		const line = lines.find((each) => each.includes('"event":"request"'));
		if (line === undefined || JSON.parse(line).code !== "UNAVAILABLE") return `logged as ${line}`;
		return retry(prepared, expected);
	}),
);

test("the pauses before the second and third attempt grow, and are random", async () => {
	const pauses: number[] = [];
	vi.spyOn(globalThis, "setTimeout").mockImplementation(((resume: () => void, ms: number) => {
		pauses.push(ms);
		queueMicrotask(resume);
	}) as typeof setTimeout);
	for (const drawn of [0, 0.5, 1]) {
		const database = openDatabase(faultyD1(env.DB, always(lostBefore)), { now: Date.now, random: () => drawn });
		const scope = { ...scopeOver(env.DB, await newPerson()), database };
		await expect(viewer(scope, { slug: "anywhere" })).rejects.toMatchObject({ code: "UNAVAILABLE" });
	}
	expect(pauses).toEqual([0, 0, 50, 100, 100, 200]);
});
