/** The most CPU time that one pattern or parser may take for one hostile text (ms). */
export const MAX_CPU_MS = 50;

/** The most time for all hostile texts of one test, on a machine that is busy with other work (ms). */
export const TIMEOUT_MS = 60_000;

const TRIES = 3;

/** Other threads of the process run other files of tests. Before Node 24 there is no figure for one thread. */
const cpuUsage = (process.threadCpuUsage ?? process.cpuUsage).bind(process);

/** The CPU time of this thread that some work takes: the shortest of a few tries, because a collection of garbage may fall into one (ms). */
export function cpuMs(work: () => unknown): number {
	let shortest = Number.POSITIVE_INFINITY;
	for (let left = TRIES; left > 0 && shortest > MAX_CPU_MS; left -= 1) {
		const before = cpuUsage();
		work();
		const { user, system } = cpuUsage(before);
		shortest = Math.min(shortest, (user + system) / 1_000);
	}
	return shortest;
}
