/**
 * The operator's commands: `npm run ops -- mail ada@example.com --env production`. docs/operations.md says when to use
 * which. All of them but `rotate-secret` call `/api/operator`, and each leaves its event in the audit log.
 */
import { dirname } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { help, parseCall, UsageError } from "./ops/arguments";
import { failureOf, RUN } from "./ops/commands";
import { addressOf, serverAt } from "./ops/server";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
	const call = parseCall(process.argv.slice(2));
	const address = call.name === "rotate-secret" ? "" : addressOf(root, call.options);
	const server = serverAt(address, process.env.OPERATOR_KEY ?? "");
	await RUN[call.name](call, { server, address, root, now: Date.now(), print: console.log, note: console.error });
} catch (error) {
	const { code, line } = failureOf(error);
	console.error(line);
	if (error instanceof UsageError) console.error(`\n${help()}`);
	process.exitCode = code;
}
