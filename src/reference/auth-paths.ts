import { refusal, SIGNED_IN } from "../http/documented";
import type { CompiledEndpoint, CompiledReference } from "./compiled";
import { messageOf } from "./messages";
import type { Operation, PathItem, ResponseObject } from "./openapi";

const SECURITY: Record<CompiledEndpoint["access"], NonNullable<Operation["security"]>> = {
	"signed-in": SIGNED_IN,
	either: [{}, ...SIGNED_IN],
	open: [],
};

/** The paths below `/api/auth` as OpenAPI path items. */
export function authPaths({ endpoints, messages }: CompiledReference): Record<string, PathItem> {
	const paths: Record<string, PathItem> = {};
	for (const endpoint of endpoints) {
		const path = `/api/auth${endpoint.path}`;
		paths[path] = { ...paths[path], [endpoint.method]: operationOf(endpoint, messages) };
	}
	return paths;
}

function operationOf(endpoint: CompiledEndpoint, messages: CompiledReference["messages"]): Operation {
	const { id, summary, description, tag, access, parameters, body, answer, refusals } = endpoint;
	const errors = Object.entries(refusals).map(([status, codes]) => {
		const described = codes.map((code) => ({ code, message: messageOf(code, messages) ?? "" }));
		return [status, refusal(described, { $ref: "#/components/schemas/AuthError" })];
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
		responses: { ...success(answer), ...Object.fromEntries(errors) },
	};
}

const REDIRECT = { 302: { description: "A redirect." } };

function success(answer: CompiledEndpoint["answer"]): Record<string, ResponseObject> {
	if (answer === "redirect") return REDIRECT;
	if (answer === "page") {
		const content = { "text/html": { schema: { type: "string" } } };
		return { 200: { description: "An HTML page.", content }, ...REDIRECT };
	}
	return { 200: { description: "Done.", content: { "application/json": { schema: answer } } } };
}
