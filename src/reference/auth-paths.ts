import { refusal } from "../http/error-responses";
import { SIGNED_IN } from "../http/operation";
import type { CompiledEndpoint, CompiledReference } from "./compiled";
import { messageOf } from "./messages";
import type { Answer, Methods, Operation } from "./shapes";

const SECURITY: Record<CompiledEndpoint["access"], NonNullable<Operation["security"]>> = {
	"signed-in": SIGNED_IN,
	either: [{}, ...SIGNED_IN],
	open: [],
};

/** `/api/auth` as OpenAPI has it. */
export function authPaths({ endpoints, messages }: CompiledReference): Record<string, Methods> {
	const paths: Record<string, Methods> = {};
	for (const endpoint of endpoints) {
		const path = `/api/auth${endpoint.path}`;
		paths[path] = { ...paths[path], [endpoint.method]: operationOf(endpoint, messages) };
	}
	return paths;
}

function operationOf(endpoint: CompiledEndpoint, messages: CompiledReference["messages"]): Operation {
	const { id, summary, description, tag, access, parameters, body, answer, refusals } = endpoint;
	const refused = Object.entries(refusals).map(([status, codes]) => {
		const told = codes.map((code) => ({ code, message: messageOf(code, messages) ?? "" }));
		return [status, refusal(told, { $ref: "#/components/schemas/AuthError" })];
	});
	return {
		operationId: id,
		summary,
		...(description && { description }),
		tags: [tag],
		security: SECURITY[access],
		...(parameters && { parameters }),
		...(body && {
			requestBody: {
				required: body.required,
				content: { "application/json": { schema: body.schema, example: body.example } },
			},
		}),
		responses: { ...success(answer), ...Object.fromEntries(refused) },
	};
}

const ELSEWHERE = { 302: { description: "On to another address." } };

function success(answer: CompiledEndpoint["answer"]): Record<string, Answer> {
	if (answer === "redirect") return ELSEWHERE;
	if (answer === "page") {
		const content = { "text/html": { schema: { type: "string" } } };
		return { 200: { description: "A page.", content }, ...ELSEWHERE };
	}
	return { 200: { description: "Done.", content: { "application/json": { schema: answer } } } };
}
