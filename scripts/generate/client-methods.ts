import { teamOperations } from "../team-operations";
import { type Files, headerOf } from "./files";

/** The longest line of a comment (characters). */
const LINE_WIDTH = 112;

/** The HTTP method of each operation. Its comment is the text of the API's document, so that an editor shows it. */
export async function generateClientMethods(): Promise<Files> {
	const members = teamOperations().map(
		({ name, method, summary, description }) => `${commentOf(`${summary}. ${description}`)}\t${name}: "${method}",\n`,
	);
	const code = `import type { MethodOf, OperationName } from "./types.js";

/** All that a client has to know of the operations when it runs. The compiler checks it against their declarations. */
export const METHODS = {
${members.join("")}} as const satisfies { [Name in OperationName]: MethodOf<Name> };
`;
	return { "client/methods.generated.ts": headerOf("client-methods", "the declarations in src/team/") + code };
}

function commentOf(text: string): string {
	if (text.length <= LINE_WIDTH) return `\t/** ${text} */\n`;
	const lines: string[] = [];
	for (const word of text.split(" ")) {
		const current = lines.at(-1);
		if (current === undefined || current.length + 1 + word.length > LINE_WIDTH) lines.push(word);
		else lines[lines.length - 1] = `${current} ${word}`;
	}
	return `\t/**\n${lines.map((line) => `\t * ${line}\n`).join("")}\t */\n`;
}
