import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 3_000;
const TIMEOUT_MS = 5_000;

const health = z.object({ version: z.string(), ok: z.boolean(), refused: z.optional(z.array(z.string())) });

export type Health =
	| { state: "running" }
	/** The version runs and refuses its configuration. */
	| { state: "refusing"; names: readonly string[] }
	| { state: "silent"; saw: string };

/** Asks an address for `/health` once: its answer, or a sentence about what came instead. */
export async function askHealth(url: string): Promise<z.infer<typeof health> | string> {
	try {
		const response = await fetch(`${url}/health`, { redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
		const parsed = health.safeParse(await response.json().catch(() => null));
		return parsed.success ? parsed.data : `status ${response.status}, which is not an answer of Muster`;
	} catch (error) {
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		return cause instanceof Error ? cause.message : String(cause);
	}
}

/** Waits until `/health` names a version. A new domain needs a certificate first, which takes minutes. */
export async function waitForVersion(url: string, version: string, waitSeconds: number): Promise<Health> {
	const deadline = Date.now() + waitSeconds * 1_000;
	for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
		const answer = await askHealth(url);
		if (typeof answer !== "string" && answer.version === version) {
			return answer.ok ? { state: "running" } : { state: "refusing", names: answer.refused ?? [] };
		}
		if (Date.now() + pauseMs > deadline) {
			return { state: "silent", saw: typeof answer === "string" ? answer : `version ${answer.version}` };
		}
		await sleep(pauseMs);
	}
}
