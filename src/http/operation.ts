/** The declaration of an operation: the OpenAPI document and the clients' types are made from it. */
import { createRoute, type z } from "@hono/zod-openapi";
import type * as mini from "zod/mini";
import type { ErrorCode } from "../errors";
import { classic } from "./classic-schema";
import { SIGNED_IN } from "./documented";
import { type ALWAYS, errorResponses } from "./error-responses";

type Method = "get" | "post";
/** `open`: no session is needed. `operator`: the operator's key. */
type Access = "signed-in" | "open" | "operator";

interface Declaration<
	M extends Method,
	Name extends string,
	Input extends mini.ZodMiniObject,
	Response extends z.ZodType,
	Code extends ErrorCode,
	A extends Access,
	Status extends 200 | 201,
> {
	/** `get` takes its input from the query string, `post` as JSON. */
	method: M;
	name: Name;
	/** The reference's group for this operation. */
	group: "team" | "operator";
	summary: string;
	description: string;
	input: Input;
	/** For `post`: one input, shown in the documentation. */
	inputExample?: mini.input<Input>;
	response?: Response;
	/** In the place of `response`: each line of a response that is streamed as lines of JSON. */
	lines?: z.ZodType;
	/** One response, or one of its lines, shown in the documentation and checked against the schema by a test. */
	responseExample: unknown extends z.input<Response> ? object : z.input<Response>;
	/** The status of a success; 200 if left out. */
	status?: Status;
	/** The errors of this operation, beside those that every operation has. */
	errors: readonly Code[];
	/** `signed-in` if left out. */
	access?: A;
}

/** The media type of lines of JSON. */
export const NDJSON = "application/x-ndjson";

const SECURITY: Readonly<Record<Access, Record<string, string[]>[]>> = {
	"signed-in": SIGNED_IN,
	open: [],
	operator: [{ operator: [] }],
};

/** The errors of the checks that run before any operation, by method and by access. */
const ERRORS_BY_METHOD = {
	get: ["VALIDATION_ERROR"],
	post: ["VALIDATION_ERROR", "PAYLOAD_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"],
} as const satisfies Record<Method, readonly ErrorCode[]>;
/** A browser may send a session cookie with a POST to `/api/team`; the operator API reads no cookie. */
const ERRORS_BY_ORIGIN = {
	get: { "signed-in": [], open: [], operator: [] },
	post: { "signed-in": ["INVALID_ORIGIN"], open: ["INVALID_ORIGIN"], operator: [] },
} as const satisfies Record<Method, Record<Access, readonly ErrorCode[]>>;
const ERRORS_BY_ACCESS = {
	"signed-in": ["UNAUTHORIZED"],
	open: [],
	operator: ["UNAUTHORIZED", "NOT_FOUND"],
} as const satisfies Record<Access, readonly ErrorCode[]>;

type CheckError<M extends Method, A extends Access> =
	| (typeof ERRORS_BY_METHOD)[M][number]
	| (typeof ERRORS_BY_ORIGIN)[M][A][number]
	| (typeof ERRORS_BY_ACCESS)[A][number]
	| (typeof ALWAYS)[number];

/** Query parameters arrive as text. Typed clients may pass numbers; they are converted. */
type Query<Input extends mini.ZodMiniObject> = {
	[Name in keyof mini.input<Input>]:
		| mini.input<Input>[Name]
		| Extract<mini.output<Input>[Name & keyof mini.output<Input>], number>;
};

export interface DeclaredOperation<M extends Method, Name extends string, Input, Output, Code, Status> {
	readonly method: M;
	readonly name: Name;
	readonly status: Status;
	/** The operation in the OpenAPI document. */
	readonly describe: () => ReturnType<typeof createRoute>;
	/** For the compiler only: the types of a call, and that a function returns the declared output. */
	readonly types?: { input: Input; output: Output; code: Code };
	readonly accepts?: (output: Output) => void;
}

/** Declares `GET` or `POST /<name>`: its input, its response and every error that it can be refused with. */
export function operation<
	const M extends Method,
	const Name extends string,
	Input extends mini.ZodMiniObject,
	Response extends z.ZodType,
	Code extends ErrorCode,
	A extends Access = "signed-in",
	const Status extends 200 | 201 = 200,
>(
	declaration: Declaration<M, Name, Input, Response, Code, A, Status>,
): DeclaredOperation<
	M,
	Name,
	M extends "get" ? Query<Input> : mini.input<Input>,
	z.output<Response>,
	Code | CheckError<M, A>,
	Status
> {
	const { method, name, group, summary, description, input, inputExample, response, lines, responseExample, errors } =
		declaration;
	const mediaType = lines === undefined ? "application/json" : NDJSON;
	const access = declaration.access ?? "signed-in";
	const status = declaration.status ?? (200 as Status);
	const checkErrors = [...ERRORS_BY_METHOD[method], ...ERRORS_BY_ORIGIN[method][access], ...ERRORS_BY_ACCESS[access]];
	const describe = () =>
		createRoute({
			method,
			path: `/${name}`,
			operationId: name,
			summary,
			description,
			tags: [group],
			security: SECURITY[access],
			request:
				method === "get"
					? { query: classic(input) as unknown as z.ZodObject }
					: {
							body: {
								required: true,
								content: { "application/json": { schema: classic(input), example: inputExample } },
							},
						},
			responses: {
				[status]: {
					description: "Success.",
					content: { [mediaType]: { schema: lines ?? response, example: responseExample } },
				},
				...errorResponses([...checkErrors, ...errors]),
			},
		});
	return { method, name, status, describe };
}
