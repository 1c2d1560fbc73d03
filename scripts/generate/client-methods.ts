import { teamRoutes } from "../../src/team/routes";
import { type Files, headerOf } from "./files";

/** Where a line of a comment ends at the latest (characters). */
const LINE_WIDTH = 112;

const OUTLINE = { openapi: "3.1.0", info: { title: "Muster", version: "" } };
const METHODS = ["get", "post"] as const;

/** The HTTP method of each operation, under the words that the API's document has for it, so that an editor shows them. */
export async function generateClientMethods(): Promise<Files> {
	const { paths = {} } = teamRoutes.getOpenAPI31Document(OUTLINE);
	const entries = Object.values(paths).flatMap((item) =>
		METHODS.flatMap((method) => {
			const operation = item[method];
			return operation === undefined ? [] : [{ ...operation, method: method.toUpperCase() }];
		}),
	);
	const members = entries.map(({ operationId, summary, description, method }) => {
		return `${commentOf(`${summary}. ${description}`)}\t${operationId}: "${method}",\n`;
	});
	const code = `import type { MethodOf, OperationName } from "./types.js";

/** All that a client has to know of the operations when it runs. The compiler checks it against their declarations. */
export const METHODS = {
${members.join("")}} as const satisfies { [Name in OperationName]: MethodOf<Name> };
`;
	return {
		"client/methods.generated.ts": headerOf("client-methods", "the declarations in src/team/") + code,
	};
}

function commentOf(text: string): string {
	const line = `\t/** ${text} */\n`;
	if (line.length <= LINE_WIDTH + "\t/**  */\n".length) return line;
	const lines: string[] = [];
	for (const word of text.split(" ")) {
		const current = lines.at(-1);
		if (current === undefined || current.length + 1 + word.length > LINE_WIDTH) lines.push(word);
		else lines[lines.length - 1] = `${current} ${word}`;
	}
	return `\t/**\n${lines.map((one) => `\t * ${one}\n`).join("")}\t */\n`;
}
