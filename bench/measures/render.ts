/** The time to render one mail: with React Email, and with the template that was compiled from it. */
import { type Measured, number, times } from "../harness/figure";
import { ask } from "../harness/load";
import { median } from "../harness/statistics";
import { type Bundle, type Running, start } from "../harness/worker";

const ROUNDS = 5;
const TURNS = { react: 40, compiled: 20_000 } as const;
/** The number of mails before the measurement. */
const WARM_UP = 20;

async function perMail(worker: Running, way: keyof typeof TURNS, turns: number): Promise<{ ms: number; html: string }> {
	const { ms, text } = await ask(worker, { method: "GET", path: `/${way}?n=${turns}`, headers: {} });
	return { ms: ms / turns, html: text };
}

export async function measureRendering(bundle: Bundle): Promise<Measured> {
	const worker = await start(bundle);
	try {
		const [react, compiled] = [await perMail(worker, "react", WARM_UP), await perMail(worker, "compiled", WARM_UP)];
		if (react.html !== compiled.html) throw new Error("The two renderings differ.");
		const reactMs: number[] = [];
		const compiledMs: number[] = [];
		for (let round = 0; round < ROUNDS; round += 1) {
			reactMs.push((await perMail(worker, "react", TURNS.react)).ms);
			compiledMs.push((await perMail(worker, "compiled", TURNS.compiled)).ms);
		}
		const [theirs, ours] = [median(reactMs), median(compiledMs)];
		return {
			title: "Mail",
			figures: [
				{
					measurement: "rendering one mail, with equal bytes",
					reference: `React Email in the Worker: ${number(theirs)} ms`,
					ours: `${number(ours * 1_000)} µs, ${times(theirs / ours)} cheaper`,
					goal: "at least 200 ×",
					reached: theirs / ours >= 200,
				},
			],
			data: { theirs, ours },
		};
	} finally {
		await worker.dispose();
	}
}
