/** The time that a caller waits if each round trip to D1 takes as long as in production. */
import { ACTION_NAMES, ACTIONS, type Action, type Contestant } from "../harness/contestant";
import { type Measured, ms, times } from "../harness/figure";
import { load } from "../harness/load";
import { setLatency } from "../harness/meter";
import { percentile } from "../harness/statistics";

export const LATENCY_MS = 30;
const REQUESTS = 25;
const AT_ONCE = 2;
/** Together fewer than 100 people, because the plugin's list fails at 100. */
const TEAM = { members: 70, invitees: REQUESTS };

export interface Waiting {
	p50: number;
	p95: number;
}

async function waitingFor(contestant: Contestant): Promise<Waits> {
	const { worker } = contestant;
	const team = await contestant.plantTeam({ name: "far-away", ...TEAM });
	const waiting = {} as Waits;
	for (const action of ACTION_NAMES) {
		const steps = await Promise.all(Array.from({ length: REQUESTS }, (_, turn) => team[action](turn)));
		await setLatency(worker, LATENCY_MS);
		const { latencies } = await load(worker, steps, AT_ONCE);
		await setLatency(worker, 0);
		waiting[action] = { p50: percentile(latencies, 0.5), p95: percentile(latencies, 0.95) };
	}
	return waiting;
}

const GOALS: Partial<Record<Action, number>> = { invite: 5, accept: 5 };

export type Waits = Record<Action, Waiting>;

export async function measureLatency(
	muster: Contestant,
	plugin: Contestant,
): Promise<Measured<{ ours: Waits; theirs: Waits }>> {
	const [ours, theirs] = [await waitingFor(muster), await waitingFor(plugin)];
	return {
		title: "Waiting",
		figures: ACTION_NAMES.map((action) => {
			const ratio = theirs[action].p50 / ours[action].p50;
			const goal = GOALS[action] ?? 3;
			return {
				measurement: `latency p50 / p95 with ${LATENCY_MS} ms per round trip: ${ACTIONS[action].label}`,
				reference: `${ms(theirs[action].p50)} / ${ms(theirs[action].p95)}`,
				ours: `${ms(ours[action].p50)} / ${ms(ours[action].p95)}, ${times(ratio)} faster`,
				goal: `${goal} × faster`,
				reached: ratio >= goal,
			};
		}),
		data: { ours, theirs },
	};
}
