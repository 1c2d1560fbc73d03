/** How long a caller waits when D1 is as far away as it is in production. */
import { type Contestant, DEED_NAMES, DEEDS, type Deed } from "../harness/contestant";
import { type Measured, ms, times } from "../harness/figure";
import { load } from "../harness/load";
import { setLatency } from "../harness/meter";
import { percentile } from "../harness/statistics";

export const LATENCY_MS = 30;
const ASKS = 25;
const AT_ONCE = 2;
/** With those who accept, fewer than the hundred at which the plugin's list fails. */
const TEAM = { members: 70, invitees: ASKS };

export interface Waiting {
	p50: number;
	p95: number;
}

async function waitingFor(contestant: Contestant): Promise<Waits> {
	const { worker } = contestant;
	const team = await contestant.plantTeam({ name: "far-away", ...TEAM });
	const waiting = {} as Waits;
	for (const deed of DEED_NAMES) {
		const steps = await Promise.all(Array.from({ length: ASKS }, (_, turn) => team[deed](turn)));
		await setLatency(worker, LATENCY_MS);
		const { latencies } = await load(worker, steps, AT_ONCE);
		await setLatency(worker, 0);
		waiting[deed] = { p50: percentile(latencies, 0.5), p95: percentile(latencies, 0.95) };
	}
	return waiting;
}

const WANTED: Partial<Record<Deed, number>> = { invite: 5, accept: 5 };

export type Waits = Record<Deed, Waiting>;

export async function measureLatency(
	muster: Contestant,
	plugin: Contestant,
): Promise<Measured<{ ours: Waits; theirs: Waits }>> {
	const [ours, theirs] = [await waitingFor(muster), await waitingFor(plugin)];
	return {
		title: "Waiting",
		figures: DEED_NAMES.map((deed) => {
			const ratio = theirs[deed].p50 / ours[deed].p50;
			const wanted = WANTED[deed] ?? 3;
			return {
				what: `p50 / p95 with ${LATENCY_MS} ms a trip: ${DEEDS[deed].label}`,
				reference: `${ms(theirs[deed].p50)} / ${ms(theirs[deed].p95)}`,
				ours: `${ms(ours[deed].p50)} / ${ms(ours[deed].p95)}, ${times(ratio)} faster`,
				goal: `${wanted} × faster`,
				reached: ratio >= wanted,
			};
		}),
		data: { ours, theirs },
	};
}
