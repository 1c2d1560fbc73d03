/** Sends requests to a Worker on this machine: one at a time, or a fixed number at once in a closed loop. */
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Step } from "./contestant";
import type { Running } from "./worker";

/** The host of every contestant's public URL, whatever port it listens on. */
const HOST = "localhost";
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export interface Reply {
	status: number;
	text: string;
	headers: IncomingHttpHeaders;
	/** The time from the first byte sent to the last byte read (ms). */
	ms: number;
}

export function ask({ url }: Pick<Running, "url">, { method, path, headers, body }: Step): Promise<Reply> {
	const started = performance.now();
	const payload = body === undefined ? undefined : JSON.stringify(body);
	const length = payload === undefined ? {} : { "content-length": String(Buffer.byteLength(payload)) };
	return new Promise((resolve, reject) => {
		const sent = request(
			`${url}${path}`,
			{ method, agent, headers: { host: HOST, ...headers, ...length } },
			(response) => {
				const chunks: Buffer[] = [];
				response.on("data", (chunk: Buffer) => chunks.push(chunk));
				response.on("end", () =>
					resolve({
						status: response.statusCode ?? 0,
						text: Buffer.concat(chunks).toString(),
						headers: response.headers,
						ms: performance.now() - started,
					}),
				);
				response.on("error", reject);
			},
		);
		sent.on("error", reject);
		sent.end(payload);
	});
}

/** @throws Error if the response is not a success, because refusals are faster than successes */
export async function askFor(worker: Pick<Running, "url">, step: Step): Promise<Reply> {
	const reply = await ask(worker, step);
	if (reply.status >= 300) throw new Error(`${step.path}: ${reply.status} ${reply.text.slice(0, 500)}`);
	return reply;
}

/** The pause between two requests of a tenant whose latency is measured while others work (ms). */
const REQUEST_PAUSE_MS = 10;

/** Sends requests, one at a time, while `goesOn` returns true. @returns their latencies (ms) */
export async function keepRequesting(
	worker: Pick<Running, "url">,
	step: Step,
	goesOn: (sent: number) => boolean,
): Promise<number[]> {
	const latencies: number[] = [];
	while (goesOn(latencies.length)) {
		latencies.push((await askFor(worker, step)).ms);
		await sleep(REQUEST_PAUSE_MS);
	}
	return latencies;
}

export interface LoadResult {
	/** The latency of each request (ms), in the order in which they ended. */
	latencies: number[];
	/** The duration of the whole run (seconds). */
	seconds: number;
	/** The CPU time of the Worker's process during the run (seconds). */
	cpuSeconds: number;
}

/** Sends all steps, `atOnce` of them at the same time. */
export async function load(
	worker: Pick<Running, "url" | "cpuSeconds">,
	steps: readonly Step[],
	atOnce: number,
): Promise<LoadResult> {
	const latencies: number[] = [];
	const waiting = steps.values();
	const cpuBefore = worker.cpuSeconds();
	const started = performance.now();
	const loop = async () => {
		for (const step of waiting) latencies.push((await askFor(worker, step)).ms);
	};
	await Promise.all(Array.from({ length: atOnce }, loop));
	return {
		latencies,
		seconds: (performance.now() - started) / 1_000,
		cpuSeconds: worker.cpuSeconds() - cpuBefore,
	};
}
