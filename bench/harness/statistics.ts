/** The percentile of a sample by the nearest rank. `share` is between 0 and 1. */
export function percentile(sample: readonly number[], share: number): number {
	const sorted = sample.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (sample: readonly number[]): number => percentile(sample, 0.5);
