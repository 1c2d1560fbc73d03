import { createRoute, type z } from "@hono/zod-openapi";
import type { ErrorCode } from "../errors";
import { errorResponses } from "./error-responses";

interface Declaration<Name extends string, Input extends z.ZodObject, Answer extends z.ZodType> {
	name: Name;
	summary: string;
	description: string;
	input: Input;
	answer: Answer;
	/** One answer, shown in the documentation and checked against the schema by a test. */
	answerExample: z.input<Answer>;
	/** What it can refuse with, beside what every operation can. */
	errors: readonly ErrorCode[];
	/** `open`: whoever holds the token, signed in or not. */
	access?: "signed-in" | "open";
}

/** How somebody shows who they are. */
export const SIGNED_IN: Record<string, string[]>[] = [{ session: [] }, { bearer: [] }];
const GET_ERRORS = ["VALIDATION_ERROR"] as const;
const POST_ERRORS = ["VALIDATION_ERROR", "INVALID_ORIGIN", "PAYLOAD_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"] as const;

function signedInErrors(access: "signed-in" | "open" | undefined): readonly ErrorCode[] {
	return access === "open" ? [] : ["UNAUTHORIZED"];
}

/** Declares `GET /api/team/<name>`: its input comes in the query string. */
export function getOperation<const Name extends string, Input extends z.ZodObject, Answer extends z.ZodType>(
	declaration: Declaration<Name, Input, Answer>,
) {
	const { name, summary, description, input, answer, answerExample, errors, access } = declaration;
	return createRoute({
		method: "get",
		path: `/${name}` as `/${Name}`,
		operationId: name,
		summary,
		description,
		tags: ["team"],
		security: access === "open" ? [] : SIGNED_IN,
		request: { query: input },
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
	const Status extends 200 | 201 = 200,
>(declaration: Declaration<Name, Input, Answer> & { inputExample: z.input<Input>; status?: Status }) {
	const { name, summary, description, input, answer, inputExample, answerExample, errors, access } = declaration;
	const status = (declaration.status ?? 200) as Status;
	return createRoute({
		method: "post",
		path: `/${name}` as `/${Name}`,
		operationId: name,
		summary,
		description,
		tags: ["team"],
		security: access === "open" ? [] : SIGNED_IN,
		request: { body: { required: true, content: { "application/json": { schema: input, example: inputExample } } } },
		responses: {
			[status]: { description: "Done.", content: { "application/json": { schema: answer, example: answerExample } } },
			...errorResponses([...POST_ERRORS, ...signedInErrors(access), ...errors]),
		} as Record<Status, { description: string; content: { "application/json": { schema: Answer } } }>,
	});
}
