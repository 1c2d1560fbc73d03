/** Inviting a thousand addresses: in one call, one by one, and ten at a time. */
import { performance } from "node:perf_hooks";
import type { Contestant, Step } from "../harness/contestant";
import { type Measured, number, times } from "../harness/figure";
import { askFor, load } from "../harness/load";
import { readMeter } from "../harness/meter";

const ADDRESSES = 1_000;
const MAX_QUEUE_SENDS = 10;

interface Way {
	seconds: number;
	trips: number;
	queueSends: number;
}

export async function measureInviteMany(muster: Contestant): Promise<Measured> {
	const { worker } = muster;
	const team = await muster.plantTeam({ name: "many", members: 10, invitees: 0 });
	const one = await team.invite(0);
	const entries = (way: string) =>
		Array.from({ length: ADDRESSES }, (_, n) => ({ email: `${way}-${n}@example.com`, role: "member" }));
	const inviteMany = (invites: object[]): Step => ({
		...one,
		path: "/api/team/inviteMany",
		body: { slug: "many", invites },
	});
	const run = async (steps: Step[], atOnce: number): Promise<Way> => {
		await readMeter(worker);
		const started = performance.now();
		await load(worker, steps, atOnce);
		const seconds = (performance.now() - started) / 1_000;
		const { trips, queueSends } = await readMeter(worker);
		return { seconds, trips, queueSends };
	};
	await askFor(worker, inviteMany(entries("warm-up")));
	const together = await run([inviteMany(entries("together"))], 1);
	const tens = entries("tens");
	const byTen = await run(
		Array.from({ length: ADDRESSES / 10 }, (_, n) => inviteMany(tens.slice(10 * n, 10 * n + 10))),
		1,
	);
	const single = await run(
		entries("single").map((entry) => ({ ...one, body: { slug: "many", ...entry } })),
		1,
	);
	// The same list again must get one answer for each of its rows, because each row is decided by itself.
	const again = JSON.parse((await askFor(worker, inviteMany(entries("together")))).text) as {
		results: { code?: string }[];
	};
	const decided = again.results.filter(({ code }) => code === "ALREADY_INVITED").length;
	const describe = ({ seconds, trips }: Way) =>
		`${number(seconds * 1_000)} ms, ${number(trips)} round ${trips === 1 ? "trip" : "trips"}`;
	return {
		title: "Many at once",
		figures: [
			{
				measurement: `${number(ADDRESSES)} invites in one call of inviteMany`,
				reference: `one by one: ${describe(single)}; ten at a time: ${describe(byTen)}`,
				ours: `${describe(together)}, ${together.queueSends} queue sends, ${times(single.seconds / together.seconds)} faster`,
				goal: `1 round trip, at most ${MAX_QUEUE_SENDS} queue sends, one result per row`,
				reached: together.trips === 1 && together.queueSends <= MAX_QUEUE_SENDS && decided === ADDRESSES,
			},
		],
		data: { together, byTen, single },
	};
}
