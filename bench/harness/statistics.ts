/** The value below which so much of the sample lies, by the nearest rank. */
export function percentile(sample: readonly number[], share: number): number {
	const sorted = sample.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (sample: readonly number[]): number => percentile(sample, 0.5);
