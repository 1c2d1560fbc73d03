import type { Meter } from "../workers/metered";
import type { Running } from "./worker";

/** What a Worker with `METERED` was asked for since this was last read. */
export async function readMeter({ url }: Pick<Running, "url">): Promise<Meter> {
	return (await (await fetch(`${url}/bench/meter`)).json()) as Meter;
}

/** @param ms what each trip to D1 takes from now on, on top of the local one */
export async function setLatency({ url }: Pick<Running, "url">, ms: number): Promise<void> {
	await fetch(`${url}/bench/meter?latency=${ms}`);
}
