/**
 * A database that fails: before a trip or after its commit, once or for good, out of reach or overloaded. Whatever is
 * asked, the answer is true or a 503 that says when to come back, and trying again does each deed once.
 */
import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { openDatabase } from "../../../src/db/database";
import { viewer } from "../../../src/team/members/operations/viewer";
import { teamRoutes } from "../../../src/team/routes";
import { often, promise, type Tally } from "../../promise";
import { type Answer, frontDoor, planted } from "../client";
import {
	always,
	type Fate,
	faultyD1,
	lostAfter,
	lostBefore,
	only,
	overloaded,
	type Plan,
	since,
	smooth,
} from "../faulty-d1";
import { instanceOver } from "../instance";
import { scopeOver } from "../scope";
import { type Arrangements, type Deed, ENDPOINT_DEEDS, OPERATION_DEEDS, OPERATOR_DEEDS } from "./deeds";
import { type State, stateOf } from "./state";

// The quick run leaves out the refusals, which write nothing, and of each list of plans tries the worst, its first.
const OUTCOMES = (["success", "refusal"] as const).slice(0, often(1, 2));

const DEEDS = Object.entries<Arrangements>({ ...OPERATION_DEEDS, ...ENDPOINT_DEEDS, ...OPERATOR_DEEDS }).flatMap(
	([name, arrangements]) => OUTCOMES.map((outcome) => ({ name, outcome, arrange: arrangements[outcome] })),
);

afterEach(() => {
	vi.restoreAllMocks();
});

test("every operation has a deed here, done and refused", () => {
	const operations = teamRoutes.routes.filter(({ method }) => method !== "ALL").map(({ path }) => path.slice(1));
	expect(Object.keys(OPERATION_DEEDS).sort()).toEqual([...new Set(operations)].sort());
});

/** An answer, without what differs from scene to scene, and what is there after it. */
interface Result extends State {
	status: number;
	body: string;
}

async function resultOf(deed: Deed, { status, body }: Answer): Promise<Result> {
	const told = JSON.stringify(body)
		.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
		.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "time")
		.replace(/[\w•*.]+(-\w+)?@[\w•*.]+/g, "address")
		.replace(/\b[a-z]+-[0-9a-z]{6,}/g, "name")
		.replace(/"delivery":"(queued|sent)"/g, '"delivery":"owed or sent"');
	return { status, body: told, ...(await stateOf(deed)) };
}

interface Course {
	trips: number;
	once: Result;
	/** Asked a second time, by a client that does not know of the first. */
	twice: Result;
}

type Described = (typeof DEEDS)[number];

const courses = new Map<Described, Promise<Course>>();

/** How a deed goes where nothing fails; found out once. */
function courseOf(described: Described): Promise<Course> {
	const known = courses.get(described) ?? followCourse(described);
	courses.set(described, known);
	return known;
}

async function followCourse({ name, outcome, arrange }: Described): Promise<Course> {
	const deed = await arrange();
	const d1 = faultyD1(env.DB, always(smooth));
	const answer = await deed.ask(instanceOver(d1));
	const { trips } = d1;
	const once = await resultOf(deed, answer);
	const twice = await resultOf(deed, await deed.ask(frontDoor));
	expect(answer.status < 400 ? "success" : "refusal", `${name}: ${once.body}`).toBe(outcome);
	expect(trips, name).toBeGreaterThan(0);
	expect(twice.rows, `${name}, asked twice`).toBe(once.rows);
	return { trips, once, twice };
}

const isSame = (a: Result, b: Result) => a.isSound && JSON.stringify(a) === JSON.stringify(b);

/**
 * Does a deed over a database that fares as planned.
 *
 * @returns the answer, how often the database was asked, and what was logged
 */
async function attempt(deed: Deed, plan: Plan) {
	const lines: string[] = [];
	const spies = [
		vi.spyOn(console, "log").mockImplementation((line) => void lines.push(String(line))),
		// The pauses between attempts are not what is tried here.
		vi.spyOn(Math, "random").mockReturnValue(0),
	];
	const d1 = faultyD1(env.DB, plan);
	const answer = await deed.ask(instanceOver(d1));
	for (const spy of spies) spy.mockRestore();
	return { answer, trips: d1.trips, lines };
}

interface Tried extends Awaited<ReturnType<typeof attempt>> {
	described: Described;
	deed: Deed;
	course: Course;
	/** The first trip that failed. */
	trip: number;
}

/**
 * Every deed under each plan, at each of its trips.
 *
 * @param hold says what is wrong, or null
 */
async function eachTrip(
	tally: Tally,
	plans: readonly ((trip: number) => Plan)[],
	hold: (tried: Tried) => Promise<string | null>,
): Promise<void> {
	for (const described of DEEDS) {
		const course = await courseOf(described);
		for (let trip = 1; trip <= course.trips; trip += 1) {
			for (const plan of plans.slice(0, often(1, 2))) {
				const deed = await described.arrange();
				const tried = await attempt(deed, plan(trip));
				tally.attempts += 1;
				tally.faults += 1;
				const wrong = await hold({ described, deed, course, trip, ...tried });
				if (wrong !== null) tally.violations.push(`${described.name}, ${described.outcome}, trip ${trip}: ${wrong}`);
			}
		}
	}
}

const once = (fate: Fate) => (trip: number) => only(trip, fate);
const forGood = (fate: Fate) => (trip: number) => since(trip, fate);

/** A workspace that is gone has only its id left to tell, where the answer that told the rest was lost. */
function withoutWhatIsGone({ name }: Described, result: Result): Result {
	return name === "organization/delete" && result.status === 200 ? { ...result, body: "" } : result;
}

promise("database: a connection that is lost once, before or after the commit, is not noticed", (tally) =>
	eachTrip(tally, [once(lostAfter), once(lostBefore)], async ({ described, deed, course, answer }) => {
		const result = withoutWhatIsGone(described, await resultOf(deed, answer));
		const expected = withoutWhatIsGone(described, course.once);
		return isSame(result, expected) ? null : `${JSON.stringify(result)} instead of ${JSON.stringify(expected)}`;
	}),
);

const isTellingToComeBack = ({ status, body, headers }: Answer) =>
	status === 503 &&
	/^[1-9]\d*$/.test(headers.get("retry-after") ?? "") &&
	JSON.stringify(Object.keys(body)) === '["code","message"]' &&
	body.code === "UNAVAILABLE";

/** Comes back after a 503 to a database that is well again: the deed is done now, or was done before. */
async function comeBack(deed: Deed, { once, twice }: Course): Promise<string | null> {
	const result = await resultOf(deed, await deed.ask(frontDoor));
	return isSame(result, once) || isSame(result, twice) ? null : `then ${JSON.stringify(result)}`;
}

const MAX_ATTEMPTS = 3;

promise("database: out of reach, it is asked three times, then 503; trying again does each deed once", (tally) =>
	eachTrip(tally, [forGood(lostAfter), forGood(lostBefore)], async ({ deed, course, trip, answer, trips }) => {
		if (!isTellingToComeBack(answer)) return `${answer.status} ${JSON.stringify(answer.body)}`;
		if (trips !== trip - 1 + MAX_ATTEMPTS) return `${trips} trips`;
		return comeBack(deed, course);
	}),
);

promise("database: overloaded, it is asked once, then 503 and a line in the log that says so", (tally) =>
	eachTrip(tally, [once(overloaded)], async ({ deed, course, trip, answer, trips, lines }) => {
		if (!isTellingToComeBack(answer)) return `${answer.status} ${JSON.stringify(answer.body)}`;
		if (trips !== trip) return `${trips} trips`;
		const line = lines.find((each) => each.includes('"event":"request"'));
		if (line === undefined || JSON.parse(line).code !== "UNAVAILABLE") return `logged as ${line}`;
		return comeBack(deed, course);
	}),
);

test("the pauses before the second and third attempt grow, and are drawn by lot", async () => {
	const pauses: number[] = [];
	vi.spyOn(globalThis, "setTimeout").mockImplementation(((resume: () => void, ms: number) => {
		pauses.push(ms);
		queueMicrotask(resume);
	}) as typeof setTimeout);
	for (const drawn of [0, 0.5, 1]) {
		const database = openDatabase(faultyD1(env.DB, always(lostBefore)), { now: Date.now, random: () => drawn });
		const scope = { ...scopeOver(env.DB, await planted()), database };
		await expect(viewer(scope, { slug: "anywhere" })).rejects.toMatchObject({ code: "UNAVAILABLE" });
	}
	expect(pauses).toEqual([0, 0, 50, 100, 100, 200]);
});
