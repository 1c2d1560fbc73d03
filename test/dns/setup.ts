/** Starts the resolver for the tests inside workerd. */
import type { TestProject } from "vitest/node";
import { startDns } from "./dns";

declare module "vitest" {
	interface ProvidedContext {
		dnsUrl: string;
	}
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	const { url, stop } = await startDns();
	provide("dnsUrl", url);
	return stop;
}
