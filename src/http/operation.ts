import { createRoute, type z } from "@hono/zod-openapi";
import type { ErrorCode } from "../errors";
import { errorResponses } from "./error-responses";

type Access = "signed-in" | "open";

interface Declaration<
	Name extends string,
	Input extends z.ZodObject,
	Answer extends z.ZodType,
	Code extends ErrorCode,
	Who extends Access,
> {
	name: Name;
	summary: string;
	description: string;
	input: Input;
	answer: Answer;
	/** One answer, shown in the documentation and checked against the schema by a test. */
	answerExample: z.input<Answer>;
	/** What it can refuse with, beside what every operation can. */
	errors: readonly Code[];
	/** `open`: whoever holds the token, signed in or not. */
	access?: Who;
}

/** How somebody shows who they are. */
export const SIGNED_IN: Record<string, string[]>[] = [{ session: [] }, { bearer: [] }];
const GET_ERRORS = ["VALIDATION_ERROR"] as const;
const POST_ERRORS = ["VALIDATION_ERROR", "INVALID_ORIGIN", "PAYLOAD_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"] as const;

type SignedInError<Who extends Access> = Who extends "signed-in" ? "UNAUTHORIZED" : never;

function signedInErrors<Who extends Access>(access: Who | undefined) {
	return (access === "open" ? [] : ["UNAUTHORIZED"]) as unknown as readonly SignedInError<Who>[];
}

/** Numbers are text in a query string; whoever writes one may give the number. */
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

/** Declares `GET /api/team/<name>`: its input comes in the query string. */
export function getOperation<
	const Name extends string,
	Input extends z.ZodObject,
	Answer extends z.ZodType,
	Code extends ErrorCode,
	Who extends Access = "signed-in",
>(declaration: Declaration<Name, Input, Answer, Code, Who>) {
	const { name, summary, description, input, answer, answerExample, errors, access } = declaration;
	return createRoute({
		method: "get",
		path: `/${name}` as `/${Name}`,
		operationId: name,
		summary,
		description,
		tags: ["team"],
		security: access === "open" ? [] : SIGNED_IN,
		request: { query: input as unknown as Query<Input> },
		responses: {
			200: { description: "Done.", content: { "application/json": { schema: answer, example: answerExample } } },
			...errorResponses([...GET_ERRORS, ...signedInErrors(access), ...errors]),
		},
	});
}

/** Declares `POST /api/team/<name>`: its input comes as JSON. */
export function postOperation<
	const Name extends string,
	Input extends z.ZodObject,
	Answer extends z.ZodType,
	Code extends ErrorCode,
	Who extends Access = "signed-in",
	const Status extends 200 | 201 = 200,
>(declaration: Declaration<Name, Input, Answer, Code, Who> & { inputExample: z.input<Input>; status?: Status }) {
	const { name, summary, description, input, answer, inputExample, answerExample, errors, access } = declaration;
	const status = (declaration.status ?? 200) as Status;
	const done = {
		[status]: { description: "Done.", content: { "application/json": { schema: answer, example: answerExample } } },
	} as Record<Status, { description: string; content: { "application/json": { schema: Answer } } }>;
	return createRoute({
		method: "post",
		path: `/${name}` as `/${Name}`,
		operationId: name,
		summary,
		description,
		tags: ["team"],
		security: access === "open" ? [] : SIGNED_IN,
		request: { body: { required: true, content: { "application/json": { schema: input, example: inputExample } } } },
		responses: { ...done, ...errorResponses([...POST_ERRORS, ...signedInErrors(access), ...errors]) },
	});
}
