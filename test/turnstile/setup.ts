/** Starts Turnstile's stand-in for the tests inside workerd. */
import type { TestProject } from "vitest/node";
import { startTurnstile } from "./turnstile";

declare module "vitest" {
	interface ProvidedContext {
		turnstileUrl: string;
	}
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	const { url, stop } = await startTurnstile();
	provide("turnstileUrl", url);
	return stop;
}
