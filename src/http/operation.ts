import { createRoute, type z } from "@hono/zod-openapi";
import type { ErrorCode } from "../errors";
import { errorResponses } from "./error-responses";

type Method = "get" | "post";
/** `open`: no session is needed. `operator`: the operator's key. */
type Access = "signed-in" | "open" | "operator";

interface Declaration<
	M extends Method,
	Name extends string,
	Input extends z.ZodObject,
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
	inputExample?: z.input<Input>;
	response: Response;
	/** One response, shown in the documentation and checked against the schema by a test. */
	responseExample: z.input<Response>;
	/** The status of a success; 200 if left out. */
	status?: Status;
	/** The errors of this operation, beside those that every operation has. */
	errors: readonly Code[];
	/** `signed-in` if left out. */
	access?: A;
}

/** The credentials that a signed-in caller may send. */
export const SIGNED_IN: Record<string, string[]>[] = [{ session: [] }, { bearer: [] }];

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
	| (typeof ERRORS_BY_ACCESS)[A][number];

/** Query parameters arrive as text. Typed clients may pass numbers; they are converted. */
type Query<Input extends z.ZodObject> = z.ZodPipe<
	z.ZodType<
		unknown,
		{
			[Name in keyof z.input<Input>]:
				| z.input<Input>[Name]
				| Extract<z.output<Input>[Name & keyof z.output<Input>], number>;
		}
	>,
	Input
>;

/** The part of a request that holds the input. */
type RequestOf<M extends Method, Input extends z.ZodObject> = M extends "get"
	? { query: Query<Input> }
	: { body: { required: true; content: { "application/json": { schema: Input } } } };

/**
 * Declares `GET` or `POST /<name>`: its input, its response and every error that it can be refused with. The
 * validation, the OpenAPI document and the clients' types are made from this declaration.
 */
export function operation<
	const M extends Method,
	const Name extends string,
	Input extends z.ZodObject,
	Response extends z.ZodType,
	Code extends ErrorCode,
	A extends Access = "signed-in",
	const Status extends 200 | 201 = 200,
>(declaration: Declaration<M, Name, Input, Response, Code, A, Status>) {
	const { method, name, group, summary, description, input, inputExample, response, responseExample, errors } =
		declaration;
	const access = declaration.access ?? "signed-in";
	const status = declaration.status ?? 200;
	const request =
		method === "get"
			? { query: input }
			: { body: { required: true, content: { "application/json": { schema: input, example: inputExample } } } };
	const success = {
		[status]: {
			description: "Success.",
			content: { "application/json": { schema: response, example: responseExample } },
		},
	};
	const checkErrors = [
		...ERRORS_BY_METHOD[method],
		...ERRORS_BY_ORIGIN[method][access],
		...ERRORS_BY_ACCESS[access],
	] as readonly CheckError<M, A>[];
	return createRoute({
		method,
		path: `/${name}` as `/${Name}`,
		operationId: name,
		summary,
		description,
		tags: [group],
		security: SECURITY[access],
		request: request as unknown as RequestOf<M, Input>,
		responses: {
			...(success as Record<Status, { description: string; content: { "application/json": { schema: Response } } }>),
			...errorResponses<Code | CheckError<M, A>>([...checkErrors, ...errors]),
		},
	});
}
