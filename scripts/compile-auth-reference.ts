/**
 * Turns what Better Auth and our own shapes declare of `/api/auth` into `src/reference/auth.generated.ts`: the part of
 * the OpenAPI document that the Worker joins to its own declarations. Only what `src/auth/allow-list.ts` opens is in
 * it. Better Auth's generator runs here and never in the Worker.
 *
 * `--check` compares instead of writing, and fails where the compiled part is behind.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { OpenEndpoint } from "../src/auth/allow-list";
import { SIGN_IN_PATHS } from "../src/auth/sign-in-limits";
import type { CompiledEndpoint, CompiledReference } from "../src/reference/compiled";
import { messageOf } from "../src/reference/messages";
import { ANSWERS } from "./auth-reference/answers";
import { betterAuthDeclares } from "./auth-reference/better-auth-declares";
import { ENDPOINTS, type Endpoint } from "./auth-reference/endpoints";
import { inputOf } from "./auth-reference/inputs";
import { refusalsOf } from "./auth-reference/refusals";
import { type Schema, schemaOf } from "./auth-reference/schema";

const OUTPUT = fileURLToPath(new URL("../src/reference/auth.generated.ts", import.meta.url).href);

const HEADER = `// Compiled by \`npm run compile:auth-reference\` from what Better Auth and our own shapes declare; what is said of them is
// in scripts/auth-reference/.
/** JSON of a \`CompiledReference\`: a text, so that nothing is made of it before it is asked for. */
`;

const AUTH_ERROR: Schema = {
	type: "object",
	properties: { code: { type: "string" }, message: { type: "string" } },
	required: ["message"],
};

/** What stock clients call it: `/sign-in/email-otp` as `signInEmailOtp`. */
function operationIdOf(method: string, path: string): string {
	const [first = "", ...words] = path.split(/[^A-Za-z]+/).filter(Boolean);
	const name = first + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
	return path.includes(":") ? `${name}${method === "GET" ? "Opened" : "Posted"}` : name;
}

async function compile(): Promise<string> {
	const { inputs, messages } = await betterAuthDeclares();
	const schemas: Record<string, Schema> = { AuthError: AUTH_ERROR };
	const endpoints = (Object.entries(ENDPOINTS) as [OpenEndpoint, Endpoint][]).map(
		([name, endpoint]): CompiledEndpoint => {
			const [method = "", path = ""] = name.split(" ");
			const { answer, tag, access, summary, description } = endpoint;
			const input = inputOf(name, endpoint, inputs);
			return {
				method: method === "GET" ? "get" : "post",
				path: path.replace(/:(\w+)/, "{$1}"),
				id: operationIdOf(method, path),
				summary,
				description,
				tag,
				access,
				...input,
				answer: answer === "page" || answer === "redirect" ? answer : schemaOf(ANSWERS[answer], "output", schemas),
				refusals: refusalsOf({
					endpoint,
					input,
					isPost: method === "POST" && answer !== "redirect",
					isBraked: method === "POST" && SIGN_IN_PATHS.test(path),
				}),
			};
		},
	);
	const codes = endpoints.flatMap(({ refusals }) => Object.values(refusals).flat());
	const reference: CompiledReference = { endpoints, schemas, messages: theirMessages(codes, messages) };
	return `${HEADER}export const AUTH_REFERENCE =\n\t${JSON.stringify(JSON.stringify(reference))};\n`;
}

/** What Better Auth says with these codes; what is ours to say is in the Worker already. */
function theirMessages(codes: readonly string[], messages: Readonly<Record<string, string>>): Record<string, string> {
	const told = [...new Set(codes)].map((code) => {
		const message = messageOf(code, messages);
		if (message === undefined) throw new Error(`${code} is nobody's code.`);
		return [code, message] as const;
	});
	return Object.fromEntries(told.filter(([code, message]) => message !== messageOf(code, {})));
}

const compiled = await compile();
if (process.argv.includes("--check")) {
	const current = await readFile(OUTPUT, "utf8").catch(() => "");
	if (current !== compiled) {
		console.error("The reference of /api/auth is behind: run npm run compile:auth-reference");
		process.exit(1);
	}
	console.log("The reference of /api/auth is current.");
} else {
	await writeFile(OUTPUT, compiled);
	console.log("Compiled the reference of /api/auth.");
}
