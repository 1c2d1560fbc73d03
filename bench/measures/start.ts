/** Cold start: the CPU time from starting the process to the first response. */
import { MAX_UPLOAD_KIB } from "../../scripts/bundle/limits";
import { type Measured, ms, number, times } from "../harness/figure";
import { ask } from "../harness/load";
import { median } from "../harness/statistics";
import { type Bundle, start } from "../harness/worker";

const ROUNDS = 9;

interface Starter {
	bundle: Bundle;
	/** The path of the first request. */
	path: string;
}

export interface StartBundles {
	muster: Bundle;
	bare: Bundle;
	bareMinimal: Bundle;
	ok: Bundle;
}

/** Starts a Worker once. @returns the CPU time up to its first response, with the runtime's own (seconds) */
async function startOnce({ bundle, path }: Starter): Promise<number> {
	const worker = await start(bundle, {
		variables: { BETTER_AUTH_SECRET: "x".repeat(32), PUBLIC_URL: "http://localhost" },
	});
	await ask(worker, { method: "GET", path, headers: {} });
	const seconds = worker.cpuSeconds();
	await worker.dispose();
	return seconds;
}

/**
 * Starts the Workers in turn, so that all of them have the same conditions. The CPU time of the runtime itself, which the
 * empty Worker shows, is subtracted.
 */
export async function measureStart(bundles: StartBundles): Promise<Measured> {
	const starters = {
		muster: { bundle: bundles.muster, path: "/api/team/viewer?slug=acme" },
		page: { bundle: bundles.muster, path: "/auth/sign-in" },
		bare: { bundle: bundles.bare, path: "/api/auth/ok" },
		bareMinimal: { bundle: bundles.bareMinimal, path: "/api/auth/ok" },
		ok: { bundle: bundles.ok, path: "/" },
	} satisfies Record<string, Starter>;
	type Name = keyof typeof starters;
	const names = Object.keys(starters) as Name[];
	const seconds: Record<Name, number[]> = { muster: [], page: [], bare: [], bareMinimal: [], ok: [] };
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const name of names) seconds[name].push(await startOnce(starters[name]));
	}
	const own = (name: Name) => (median(seconds[name]) - median(seconds.ok)) * 1_000;
	const [ours, page, bare, bareMinimal] = [own("muster"), own("page"), own("bare"), own("bareMinimal")];
	return {
		title: "Start",
		figures: [
			{
				measurement: "cold start to the first response, CPU time without the runtime's own",
				reference: `Hono, Drizzle and Better Auth: ${ms(bare)}; with better-auth/minimal ${ms(bareMinimal)}`,
				ours: `${ms(ours)}, ${times(ours / bare)} and ${times(ours / bareMinimal)}`,
				goal: "at most half",
				reached: ours <= bare / 2,
				note: "for a team operation. Better Auth, Drizzle, pages and SMTP are not evaluated",
			},
			{
				measurement: "the same for a page",
				reference: `Hono, Drizzle and Better Auth: ${ms(bare)}`,
				ours: `${ms(page)}, ${times(page / bare)}`,
				goal: "at most three quarters",
				reached: page <= bare * 0.75,
			},
			{
				measurement: "bundle, minified and gzipped, with pages and languages",
				reference: `Hono, Drizzle and Better Auth: ${number(bundles.bare.gzipKib)} KiB`,
				ours: `${number(bundles.muster.gzipKib)} KiB`,
				goal: `at most ${MAX_UPLOAD_KIB} KiB`,
				reached: bundles.muster.gzipKib <= MAX_UPLOAD_KIB,
				note: "Without Better Auth it would be 115 KiB smaller, without SMTP 25, without Drizzle 18, with one language instead of six about 20",
			},
		],
		data: { ours, bare, bareMinimal },
	};
}
