import process from "node:process";
import { type Ask, startAsking } from "./ask";
import { Stop } from "./stop";

/**
 * Runs a command with the options of its command line. If it stops, prints why and how to go on, and ends with 1.
 *
 * @param run its `ask` is null if nobody can answer
 */
export async function runCommand<Options extends { yes: boolean }>(
	readOptions: (args: string[]) => Options,
	run: (options: Options, say: (line: string) => void, ask: Ask | null) => Promise<void>,
): Promise<void> {
	try {
		const options = readOptions(process.argv.slice(2));
		const asking = options.yes ? null : startAsking();
		try {
			await run(options, console.log, asking?.ask ?? null);
		} finally {
			asking?.close();
		}
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		console.error(error.message);
		for (const hint of error.hints) console.error(hint);
		process.exitCode = 1;
	}
}
