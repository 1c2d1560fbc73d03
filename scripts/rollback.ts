/**
 * Deploys the version before: `npm run rollback [-- --env staging] [--yes] [--from VERSION] [--to VERSION]`.
 * docs/deploying.md says what a rollback does not take back.
 */
import { readRollbackOptions } from "./deploy/options";
import { rollback } from "./deploy/rollback";
import { runCommand } from "./deploy/run";

await runCommand(readRollbackOptions, rollback);
