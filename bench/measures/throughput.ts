/** Requests per second in a closed loop, and the CPU time of one request, with that of the local D1. */
import { ACTIONS, type Contestant, type Step } from "../harness/contestant";
import { type Figure, type Measured, ms, number, times } from "../harness/figure";
import { load } from "../harness/load";
import { median } from "../harness/statistics";
import type { Running } from "../harness/worker";

const LOOP = 16;
const ROUNDS = 5;
const REQUESTS = 400;
const GOAL_RATIO = 5;

/** The parts of a request's CPU time, found by leaving parts out and by timing the statements of the batch alone. */
const CPU_BY_PART =
	"Muster's CPU time consists of the fixed cost of a round trip to the local D1 (see the smallest operation, below), about 0.03 ms for each statement of the batch, 0.2 ms in SQLite itself and, for an invite, 0.2 ms for the queue";

/** A Worker, and the requests that it gets in each round. */
interface Runner {
	worker: Running;
	steps: (round: number) => Promise<Step[]>;
}

interface Pace {
	perSecond: number;
	/** The CPU time of the process divided by the number of requests (ms). */
	cpuMs: number;
}

const describe = ({ perSecond, cpuMs }: Pace) => `${number(perSecond)} per second, ${ms(cpuMs)} of CPU time`;

/** Runs them in turn, so that all of them have the same conditions. @returns the medians of the rounds */
async function race<Name extends string>(runners: Record<Name, Runner>): Promise<Record<Name, Pace>> {
	const names = Object.keys(runners) as Name[];
	const runs = new Map<Name, Pace[]>(names.map((name) => [name, []]));
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const name of names) {
			const { worker, steps } = runners[name];
			const requests = await steps(round);
			const { seconds, cpuSeconds } = await load(worker, requests, LOOP);
			runs.get(name)?.push({ perSecond: requests.length / seconds, cpuMs: (cpuSeconds * 1_000) / requests.length });
		}
	}
	const paces = names.map((name) => {
		const all = runs.get(name) ?? [];
		const pace = { perSecond: median(all.map((one) => one.perSecond)), cpuMs: median(all.map((one) => one.cpuMs)) };
		return [name, pace] as const;
	});
	return Object.fromEntries(paces) as Record<Name, Pace>;
}

async function actionsOf(contestant: Contestant) {
	const team = await contestant.plantTeam({ name: "crowd", members: 90, invitees: ROUNDS * REQUESTS });
	const turns = (round: number) => Array.from({ length: REQUESTS }, (_, n) => round * REQUESTS + n);
	const { worker } = contestant;
	return {
		invite: { worker, steps: (round: number) => Promise.all(turns(round).map(team.invite)) },
		accept: { worker, steps: (round: number) => Promise.all(turns(round).map(team.accept)) },
		list: await team.listMembers(0),
	};
}

export async function measureThroughput(muster: Contestant, plugin: Contestant, ok: Running): Promise<Measured> {
	const [ours, theirs] = [await actionsOf(muster), await actionsOf(plugin)];
	const again = (step: Step, times = 1) => Promise.resolve(Array<Step>(REQUESTS * times).fill(step));
	const viewer = { ...ours.list, path: ours.list.path.replace("membersByWorkspaceSlug", "viewer") };
	const paces = await race({
		musterInvite: ours.invite,
		pluginInvite: theirs.invite,
		musterAccept: ours.accept,
		pluginAccept: theirs.accept,
		viewer: { worker: muster.worker, steps: () => again(viewer) },
		ok: { worker: ok, steps: () => again({ method: "GET", path: "/", headers: {} }, 4) },
	});
	const compared = (action: "invite" | "accept", our: Pace, their: Pace): Figure => {
		const ratio = our.perSecond / their.perSecond;
		return {
			measurement: `requests, ${LOOP} at a time: ${ACTIONS[action].label}`,
			reference: describe(their),
			ours: `${describe(our)}, ${times(ratio)}`,
			goal: `${GOAL_RATIO} ×`,
			reached: ratio >= GOAL_RATIO,
			note: CPU_BY_PART,
		};
	};
	return {
		title: "Throughput",
		figures: [
			compared("invite", paces.musterInvite, paces.pluginInvite),
			compared("accept", paces.musterAccept, paces.pluginAccept),
			{
				measurement: `requests, ${LOOP} at a time: the smallest operation (viewer: one round trip, one read)`,
				reference: `a Worker that only returns "ok": ${describe(paces.ok)}`,
				ours: describe(paces.viewer),
				goal: "",
				reached: null,
			},
		],
		data: { ...paces },
	};
}
