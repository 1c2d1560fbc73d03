import type { Meter } from "../workers/metered";
import type { Running } from "./worker";

/** Reads and resets the counts of a Worker with `METERED`. */
export async function readMeter({ url }: Pick<Running, "url">): Promise<Meter> {
	return (await (await fetch(`${url}/bench/meter`)).json()) as Meter;
}

/** @param ms the time that is added to each round trip to D1 from now on */
export async function setLatency({ url }: Pick<Running, "url">, ms: number): Promise<void> {
	await fetch(`${url}/bench/meter?latency=${ms}`);
}
