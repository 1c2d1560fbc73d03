/** The most CPU time that one pattern or parser may take for one hostile text (ms). */
const MAX_CPU_MS = 50;

/** The most time for all hostile texts of one test, on a machine that is busy with other work (ms). */
export const TIMEOUT_MS = 60_000;

const TRIES = 10;

/** Other threads of the process run other files of tests. Before Node 24 there is no figure for one thread. */
const cpuUsage = (process.threadCpuUsage ?? process.cpuUsage).bind(process);

/** The CPU time of this thread that some work takes: the shortest of a few tries, because garbage may be collected (ms). */
function cpuMs(work: () => unknown): number {
	let shortest = Number.POSITIVE_INFINITY;
	for (let left = TRIES; left > 0 && shortest > MAX_CPU_MS; left -= 1) {
		const before = cpuUsage();
		work();
		const { user, system } = cpuUsage(before);
		shortest = Math.min(shortest, (user + system) / 1_000);
	}
	return shortest;
}

/** The ends of each hostile text that are tried first (characters): on a whole one, a quadratic pattern takes minutes. */
const FIRST_LENGTH = 16 * 1024;

/** The first hostile text for which some work takes too long, with its time; null if there is none. */
export function slowText(
	texts: readonly [name: string, text: string][],
	work: (text: string) => unknown,
): string | null {
	for (const length of [FIRST_LENGTH, Number.POSITIVE_INFINITY]) {
		for (const [name, text] of texts) {
			const ms = cpuMs(() => work(text.slice(-length)));
			if (ms > MAX_CPU_MS) return `${name}: ${Math.round(ms)} ms`;
		}
	}
	return null;
}
