import type { OpenEndpoint } from "../../src/auth/allow-list";
import { isSignInPath, mailsSecret } from "../../src/auth/sign-in-paths";
import type { CompiledEndpoint, CompiledReference } from "../../src/reference/compiled";
import { messageOf } from "../../src/reference/messages";
import { ANSWERS } from "./auth-reference/answers";
import { betterAuthDeclares } from "./auth-reference/better-auth-declares";
import { ENDPOINTS, type Endpoint } from "./auth-reference/endpoints";
import { inputOf } from "./auth-reference/inputs";
import { refusalsOf } from "./auth-reference/refusals";
import { type Schema, schemaOf } from "./auth-reference/schema";
import { type Files, headerOf } from "./files";

const AUTH_ERROR: Schema = {
	type: "object",
	properties: { code: { type: "string" }, message: { type: "string" } },
	required: ["message"],
};

/** The name that stock clients give an endpoint: `signInEmailOtp` for `/sign-in/email-otp`. */
function operationIdOf(method: string, path: string): string {
	const [first = "", ...words] = path.split(/[^A-Za-z]+/).filter(Boolean);
	const name = first + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
	return path.includes(":") ? `${name}${method === "GET" ? "Opened" : "Posted"}` : name;
}

/**
 * The part of the OpenAPI document about `/api/auth`: what Better Auth and our own shapes declare of the endpoints that
 * `src/auth/allow-list.ts` opens. Better Auth's generator runs here and never in the Worker.
 */
export async function generateAuthReference(): Promise<Files> {
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
					isRateLimited: method === "POST" && isSignInPath(path),
					mailsSecret: method === "POST" && mailsSecret(path),
				}),
			};
		},
	);
	const codes = endpoints.flatMap(({ refusals }) => Object.values(refusals).flat());
	const reference: CompiledReference = { endpoints, schemas, messages: theirMessages(codes, messages) };
	return { "src/reference/auth.generated.ts": codeOf(reference) };
}

function codeOf(reference: CompiledReference): string {
	return `${headerOf("auth-reference", "scripts/generate/auth-reference/")}import type { CompiledReference } from "./compiled";

/** A function, so that nothing is built before the reference is requested for the first time. */
export const authReference = (): CompiledReference => (${JSON.stringify(reference)});
`;
}

/** Better Auth's messages for these codes. Those of our own codes are left out, because the Worker has them. */
function theirMessages(codes: readonly string[], messages: Readonly<Record<string, string>>): Record<string, string> {
	const worded = [...new Set(codes)].map((code) => {
		const message = messageOf(code, messages);
		if (message === undefined) throw new Error(`${code} is nobody's code.`);
		return [code, message] as const;
	});
	return Object.fromEntries(worded.filter(([code, message]) => message !== messageOf(code, {})));
}
