/**
 * Deploys Muster: `npm run deploy [-- --env staging] [--yes]`. It makes what is missing, migrates the database of the named
 * environment, uploads code and secret as one version, and waits until that version answers. docs/deploying.md has the rest.
 */
import process from "node:process";
import { startAsking } from "./deploy/ask";
import { deploy } from "./deploy/deploy";
import { readDeployOptions } from "./deploy/options";
import { runToItsEnd } from "./deploy/run";

await runToItsEnd(async () => {
	const options = readDeployOptions(process.argv.slice(2));
	const asking = options.yes ? null : startAsking();
	try {
		await deploy(options, console.log, asking?.ask ?? null);
	} finally {
		asking?.close();
	}
});
