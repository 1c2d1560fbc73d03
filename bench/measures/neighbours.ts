/**
 * One customer beside another: the latency of a small workspace while a large one searches, is exported, and is deleted.
 * The rows of a search and of a deletion do not depend on a clock.
 */
import { MINUTE_MS, SEARCH_DEPTH } from "../../src/rules/limits";
import type { Contestant, Step } from "../harness/contestant";
import { type Figure, type Measured, ms, number, times } from "../harness/figure";
import { askFor, keepRequesting } from "../harness/load";
import { readMeter } from "../harness/meter";
import { percentile } from "../harness/statistics";

const SMALL = 10;
const WARM_UP_REQUESTS = 50;
const REQUESTS = 300;
const GOAL = 3;
/** The most rows that D1 reads for a search: members, their people, invites of all statuses, and the ends of both lists. */
const ROWS_OF_A_SEARCH = 6 * SEARCH_DEPTH + 250;
const AT_ONCE = 8;
/** The key of the operator's API, which exports a workspace. */
export const OPERATOR_KEY = "operator-key-of-the-benchmark-in-thirty-two-characters";
const ROWS_OF_A_DELETION = 5;
/** The cron is run at most so often until nothing is left of the deleted workspace. */
const MOST_RUNS = 100;

async function rowsOf({ worker }: Contestant, step: Step) {
	await readMeter(worker);
	await askFor(worker, step);
	return readMeter(worker);
}

/** @param timed false: only the figures that are the same on every machine */
export async function measureNeighbours(muster: Contestant, members: number, timed: boolean): Promise<Measured> {
	const { worker } = muster;
	const [small, large] = [
		await muster.plantTeam({ name: "beside", members: SMALL, invitees: 0 }),
		await muster.plantTeam({ name: "large", members, invitees: 0 }),
	];
	const [theirs, list] = [await small.listMembers(0), await large.listMembers(0)];
	const search = { ...list, path: "/workspaces/large?q=nobody-has-this-name&status=all" };
	const found = await rowsOf(muster, search);
	const d1 = await worker.d1();
	const workspaceId = await d1.prepare("select id from workspace where slug = 'large'").first<string>("id");
	const deletion: Step = {
		...list,
		method: "POST",
		path: "/api/auth/organization/delete",
		headers: { ...list.headers, "content-type": "application/json" },
		body: { organizationId: workspaceId },
	};
	const what = `of ${number(members)} members`;
	const figures: Figure[] = [];
	/** The latencies of the small workspace before each figure, because a machine is not equally fast all the time. */
	const idleRequests = () => keepRequesting(worker, theirs, (sent) => sent < REQUESTS);
	const add = (measurement: string, before: readonly number[], during: readonly number[]) => {
		const [idle, p99] = [percentile(before, 0.99), percentile(during, 0.99)];
		figures.push({
			measurement: `another customer's p99 while a workspace ${what} ${measurement}`,
			reference: `while it does nothing: ${ms(idle)}`,
			ours: `${ms(p99)}, ${times(p99 / idle)}`,
			goal: `at most ${GOAL} ×`,
			reached: p99 <= GOAL * idle,
		});
	};
	/** Measures the small workspace while `work` is done again and again, `atOnce` times at the same time. */
	async function beside(measurement: string, work: () => Promise<unknown>, atOnce = 1): Promise<void> {
		const before = await idleRequests();
		let goesOn = true;
		const loop = async () => {
			while (goesOn) await work();
		};
		const loops = Array.from({ length: atOnce }, loop);
		const during = await keepRequesting(worker, theirs, (sent) => sent < REQUESTS);
		goesOn = false;
		await Promise.all(loops);
		add(measurement, before, during);
	}
	if (timed) {
		await keepRequesting(worker, theirs, (sent) => sent < WARM_UP_REQUESTS);
		await beside("searches without a pause", () => askFor(worker, search));
		await beside(`searches ${AT_ONCE} times at once without a pause`, () => askFor(worker, search), AT_ONCE);
		const exported: Step = {
			method: "GET",
			path: "/api/operator/exportWorkspace?slug=large",
			headers: { authorization: `Bearer ${OPERATOR_KEY}` },
		};
		await beside("is exported again and again", () => askFor(worker, exported));
	}
	const beforeDeletion = timed ? await idleRequests() : [];
	const deleted = await rowsOf(muster, deletion);
	if (timed) {
		let left = true;
		const requests = keepRequesting(worker, theirs, () => left);
		for (let run = 0; left && run < MOST_RUNS; run += 1) {
			await askFor(worker, { method: "GET", path: `/bench/scheduled?at=${Date.now() + run * MINUTE_MS}`, headers: {} });
			left = (await d1.prepare("select 1 from deleted_workspace").first()) !== null;
		}
		add("is deleted", beforeDeletion, await requests);
		const { longestStatementMs } = await readMeter(worker);
		figures.push({
			measurement: `the longest statement that deletes a part of a workspace ${what}`,
			reference: "",
			ours: ms(longestStatementMs),
			goal: "at most 50 ms",
			reached: longestStatementMs <= 50,
		});
	}
	return {
		title: "Neighbours",
		figures: [
			{
				measurement: `rows read by a search in a workspace ${what} and as many invites`,
				reference: "",
				ours: `${number(found.rowsRead)}, in a statement of ${ms(found.longestStatementMs)}`,
				goal: `at most ${number(ROWS_OF_A_SEARCH)}`,
				reached: found.rowsRead <= ROWS_OF_A_SEARCH,
			},
			{
				measurement: `rows written by the deletion of a workspace ${what}`,
				reference: "",
				ours: number(deleted.rowsWritten),
				goal: `at most ${ROWS_OF_A_DELETION}`,
				reached: deleted.rowsWritten <= ROWS_OF_A_DELETION,
			},
			...figures,
		],
	};
}
