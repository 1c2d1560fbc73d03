import process from "node:process";
import { Stop } from "./stop";

/** Runs a command. If it stops, prints why and how to go on, and ends with 1. */
export async function runToItsEnd(run: () => Promise<void>): Promise<void> {
	try {
		await run();
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		console.error(error.message);
		for (const hint of error.hints) console.error(hint);
		process.exitCode = 1;
	}
}
