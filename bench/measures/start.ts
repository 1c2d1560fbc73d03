/** How long a Worker takes to be there: from nothing to its first answer. */
import { type Measured, ms, number, times } from "../harness/figure";
import { ask } from "../harness/load";
import { median } from "../harness/statistics";
import { type Bundle, start } from "../harness/worker";

const ROUNDS = 9;

interface Starter {
	bundle: Bundle;
	/** What the first request asks for. */
	path: string;
}

export interface StartBundles {
	muster: Bundle;
	bare: Bundle;
	bareMinimal: Bundle;
	ok: Bundle;
}

/** What a start takes of the processor, runtime included (seconds). */
async function startOnce({ bundle, path }: Starter): Promise<number> {
	const worker = await start(bundle, {
		variables: { BETTER_AUTH_SECRET: "x".repeat(32), PUBLIC_URL: "http://localhost" },
	});
	await ask(worker, { method: "GET", path, headers: {} });
	const seconds = worker.cpuSeconds();
	await worker.dispose();
	return seconds;
}

/** In turn, so that all of them meet the same machine; the runtime's own share, which the empty Worker shows, is taken off. */
export async function measureStart(bundles: StartBundles): Promise<Measured> {
	const starters = {
		muster: { bundle: bundles.muster, path: "/api/team/viewer?slug=acme" },
		bare: { bundle: bundles.bare, path: "/api/auth/ok" },
		bareMinimal: { bundle: bundles.bareMinimal, path: "/api/auth/ok" },
		ok: { bundle: bundles.ok, path: "/" },
	} satisfies Record<keyof StartBundles, Starter>;
	const names = Object.keys(starters) as (keyof StartBundles)[];
	const seconds: Record<keyof StartBundles, number[]> = { muster: [], bare: [], bareMinimal: [], ok: [] };
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const name of names) seconds[name].push(await startOnce(starters[name]));
	}
	const own = (name: keyof StartBundles) => (median(seconds[name]) - median(seconds.ok)) * 1_000;
	const [ours, bare, bareMinimal] = [own("muster"), own("bare"), own("bareMinimal")];
	return {
		title: "Start",
		figures: [
			{
				what: "cold start to the first answer, less the runtime's own share",
				reference: `Hono, Drizzle and Better Auth: ${ms(bare)}; with better-auth/minimal ${ms(bareMinimal)}`,
				ours: `${ms(ours)}, ${times(ours / bare)} and ${times(ours / bareMinimal)}`,
				goal: "at most half",
				reached: ours <= bare / 2,
				note: "Better Auth and SMTP are not evaluated at the start. Loaded by Node, the same bundle spends more than a third of the time on parsing wrangler's single module, before any code runs",
			},
			{
				what: "bundle, minified and gzipped, pages and languages included",
				reference: `Hono, Drizzle and Better Auth: ${number(bundles.bare.gzipKib)} KiB`,
				ours: `${number(bundles.muster.gzipKib)} KiB`,
				goal: "at most 300 KiB",
				reached: bundles.muster.gzipKib <= 300,
				note: "Without Better Auth it would be 116 KiB smaller, without SMTP 28, with one language instead of six about 20, without Drizzle 20, without the API reference 12",
			},
		],
		data: { ours, bare, bareMinimal },
	};
}
