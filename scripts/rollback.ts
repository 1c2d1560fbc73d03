/**
 * Deploys the version before: `npm run rollback [-- --env staging] [--yes] [--from VERSION] [--to VERSION]`.
 * docs/deploying.md says what a rollback does not take back.
 */
import process from "node:process";
import { startAsking } from "./deploy/ask";
import { readRollbackOptions } from "./deploy/options";
import { rollback } from "./deploy/rollback";
import { runToItsEnd } from "./deploy/run";

await runToItsEnd(async () => {
	const options = readRollbackOptions(process.argv.slice(2));
	const asking = options.yes ? null : startAsking();
	try {
		await rollback(options, console.log, asking?.ask ?? null);
	} finally {
		asking?.close();
	}
});
