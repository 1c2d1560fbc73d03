/** Requests a second in a closed loop, and what one takes of the processor, D1's local stand-in included. */
import { type Contestant, DEEDS, type Step } from "../harness/contestant";
import { type Figure, type Measured, ms, number, times } from "../harness/figure";
import { load } from "../harness/load";
import { median } from "../harness/statistics";
import type { Running } from "../harness/worker";

const LOOP = 16;
const ROUNDS = 5;
const ASKS = 400;
const WANTED_RATIO = 5;

/** Where a request's CPU goes that is left: found by leaving parts out, and by timing the batch's statements alone. */
const WHAT_REMAINS =
	"The rest is the fixed cost of a trip in the local D1 (see the smallest operation, below), about 0.03 ms for each statement of the batch, 0.2 ms in SQLite itself and, for an invite, 0.2 ms for the queue";

/** What is run, round after round: steps for a turn, at a Worker. */
interface Runner {
	worker: Running;
	steps: (round: number) => Promise<Step[]>;
}

interface Pace {
	perSecond: number;
	/** A request's share of the process's CPU (ms). */
	cpuMs: number;
}

const told = ({ perSecond, cpuMs }: Pace) => `${number(perSecond)} a second, ${ms(cpuMs)} of CPU`;

/** In turn, so that all of them meet the same machine; medians of the rounds. */
async function race<Name extends string>(runners: Record<Name, Runner>): Promise<Record<Name, Pace>> {
	const names = Object.keys(runners) as Name[];
	const runs = new Map<Name, Pace[]>(names.map((name) => [name, []]));
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const name of names) {
			const { worker, steps } = runners[name];
			const asked = await steps(round);
			const { seconds, cpuSeconds } = await load(worker, asked, LOOP);
			runs.get(name)?.push({ perSecond: asked.length / seconds, cpuMs: (cpuSeconds * 1_000) / asked.length });
		}
	}
	const paces = names.map((name) => {
		const all = runs.get(name) ?? [];
		const pace = { perSecond: median(all.map((one) => one.perSecond)), cpuMs: median(all.map((one) => one.cpuMs)) };
		return [name, pace] as const;
	});
	return Object.fromEntries(paces) as Record<Name, Pace>;
}

async function deedsOf(contestant: Contestant) {
	const team = await contestant.plantTeam({ name: "crowd", members: 90, invitees: ROUNDS * ASKS });
	const turns = (round: number) => Array.from({ length: ASKS }, (_, n) => round * ASKS + n);
	const { worker } = contestant;
	return {
		invite: { worker, steps: (round: number) => Promise.all(turns(round).map(team.invite)) },
		accept: { worker, steps: (round: number) => Promise.all(turns(round).map(team.accept)) },
		list: await team.listMembers(0),
	};
}

export async function measureThroughput(muster: Contestant, plugin: Contestant, ok: Running): Promise<Measured> {
	const [ours, theirs] = [await deedsOf(muster), await deedsOf(plugin)];
	const again = (step: Step, times = 1) => Promise.resolve(Array<Step>(ASKS * times).fill(step));
	const viewer = { ...ours.list, path: ours.list.path.replace("membersByWorkspaceSlug", "viewer") };
	const paces = await race({
		musterInvite: ours.invite,
		pluginInvite: theirs.invite,
		musterAccept: ours.accept,
		pluginAccept: theirs.accept,
		viewer: { worker: muster.worker, steps: () => again(viewer) },
		ok: { worker: ok, steps: () => again({ method: "GET", path: "/", headers: {} }, 4) },
	});
	const compared = (deed: "invite" | "accept", our: Pace, their: Pace): Figure => {
		const ratio = our.perSecond / their.perSecond;
		return {
			what: `requests in a closed loop of ${LOOP}: ${DEEDS[deed].label}`,
			reference: told(their),
			ours: `${told(our)}, ${times(ratio)}`,
			goal: `${WANTED_RATIO} ×`,
			reached: ratio >= WANTED_RATIO,
			note: WHAT_REMAINS,
		};
	};
	return {
		title: "Throughput",
		figures: [
			compared("invite", paces.musterInvite, paces.pluginInvite),
			compared("accept", paces.musterAccept, paces.pluginAccept),
			{
				what: "… beside them, the smallest operation (viewer: one trip, one read)",
				reference: `a Worker that answers "ok": ${told(paces.ok)}`,
				ours: told(paces.viewer),
				goal: "",
				reached: null,
			},
		],
		data: { ...paces },
	};
}
