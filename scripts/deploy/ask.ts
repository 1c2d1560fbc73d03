import process from "node:process";
import { createInterface } from "node:readline";

/** Asks the operator; the answer is empty if there is no more input. */
export type Ask = (question: string, otherwise?: string) => Promise<string>;

export interface Asking {
	ask: Ask;
	close: () => void;
}

/** Reads answers from the standard input, line by line, also if it is not a terminal. */
export function startAsking(): Asking {
	const lines = createInterface({ input: process.stdin });
	const answers = lines[Symbol.asyncIterator]();
	return {
		ask: async (question, otherwise) => {
			process.stdout.write(`${question}${otherwise === undefined ? "" : ` [${otherwise}]`}: `);
			const { value, done } = await answers.next();
			if (done) process.stdout.write("\n");
			return done ? "" : String(value).trim();
		},
		close: () => lines.close(),
	};
}
