/**
 * The setup that all tests share: a browser must be there, the client is built, and the Worker runs on a port and a folder
 * of its own.
 */
import { execFileSync } from "node:child_process";
import process from "node:process";
import type { TestProject } from "vitest/node";
import { startDns } from "../dns/dns";
import { start } from "../node/wrangler";
import { findChromium } from "./chromium";
import { type Elsewhere, startElsewhere } from "./elsewhere";

export const SECRET = "a secret for tests in a browser, of thirty-two characters";
export const OPERATOR_KEY = "an-operator-key-for-tests,-of-32-and-more";
/** The id that the key in the manifest of `examples/extension` makes. */
export const EXTENSION_ID = "nginljohhphiooimjpkhonkgelfnimfg";

declare module "vitest" {
	interface ProvidedContext {
		url: string;
		chromium: string;
		elsewhere: Elsewhere;
		dnsUrl: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const chromium = findChromium();
	if (chromium === undefined) {
		console.error("Chromium is missing: install it (apt-get install chromium), or set CHROMIUM to its path.");
		process.exit(1);
	}
	// The examples use the built client, as other programs use the package.
	execFileSync("npm", ["run", "build:client"], { stdio: "pipe", shell: process.platform === "win32" });
	const { stop, ...elsewhere } = await startElsewhere();
	const dns = await startDns();
	const dev = await start(
		(port, persistTo) => ["npm", "run", "dev", "--", "--port", String(port), "--persist-to", persistTo],
		// Tests share people, who get more invites than the cap of a day.
		{
			BETTER_AUTH_SECRET: SECRET,
			OPERATOR_KEY,
			DOH_URL: dns.url,
			TRUSTED_ORIGINS: [elsewhere.origin, `chrome-extension://${EXTENSION_ID}`].join(),
			INVITE_MAILS_PER_RECIPIENT_PER_DAY: "1000",
		},
	);
	project.provide("url", dev.url);
	project.provide("chromium", chromium);
	project.provide("elsewhere", elsewhere);
	project.provide("dnsUrl", dns.url);
	return async () => {
		await dev.stop();
		await dns.stop();
		await stop();
	};
}
