/** The most CPU time that one pattern or parser may take for one hostile text (ms). */
export const MAX_CPU_MS = 50;

const TRIES = 3;

/** The CPU time that some work takes: the shortest of a few tries, because a collection of garbage may fall into one (ms). */
export function cpuMs(work: () => unknown): number {
	let shortest = Number.POSITIVE_INFINITY;
	for (let left = TRIES; left > 0 && shortest > MAX_CPU_MS; left -= 1) {
		const before = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(before);
		shortest = Math.min(shortest, (user + system) / 1_000);
	}
	return shortest;
}
