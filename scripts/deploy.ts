/**
 * Deploys Muster: `npm run deploy [-- --env staging] [--yes]`. It makes what is missing, migrates the database of the named
 * environment, uploads code and secret as one version, and waits until that version answers. docs/deploying.md has the rest.
 */
import { deploy } from "./deploy/deploy";
import { readDeployOptions } from "./deploy/options";
import { runCommand } from "./deploy/run";

await runCommand(readDeployOptions, deploy);
