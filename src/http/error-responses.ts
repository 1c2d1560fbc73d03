import { z } from "@hono/zod-openapi";
import { ERRORS, type ErrorBody, type ErrorCode } from "../errors";

/** The errors that every operation can answer with. */
const ALWAYS = ["INTERNAL", "UNAVAILABLE"] as const satisfies readonly ErrorCode[];

const errorSchema = z
	.object({
		code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
		message: z.string(),
		details: z.unknown().optional(),
	})
	.openapi("Error");

/** The declaration of an error response, with one example for each code. */
export function refusal<S>(told: readonly { code: string; message: string }[], schema: S) {
	return {
		description: told.map(({ code, message }) => `\`${code}\`: ${message}`).join("\n\n"),
		content: {
			"application/json": {
				schema,
				examples: Object.fromEntries(told.map((value) => [value.code, { value }])),
			},
		},
	};
}

type StatusOf<Code extends ErrorCode> = (typeof ERRORS)[Code]["status"];
type WithStatus<Code extends ErrorCode, Status> = Code extends ErrorCode
	? StatusOf<Code> extends Status
		? Code
		: never
	: never;

/** One response for each status. Its type says which codes it can carry. */
type ErrorResponses<Code extends ErrorCode> = {
	[Status in StatusOf<Code>]: {
		description: string;
		content: { "application/json": { schema: z.ZodType<ErrorBody<WithStatus<Code, Status>>> } };
	};
};

/** The error half of an operation's declaration: one response for each status. */
export function errorResponses<Code extends ErrorCode>(
	codes: readonly Code[],
): ErrorResponses<Code | (typeof ALWAYS)[number]> {
	const byStatus = Map.groupBy([...codes, ...ALWAYS], (code) => ERRORS[code].status);
	return Object.fromEntries(
		[...byStatus].map(([status, group]) => {
			const told = group.map((code) => ({ code, message: ERRORS[code].message }));
			return [status, refusal(told, errorSchema)];
		}),
	) as unknown as ErrorResponses<Code | (typeof ALWAYS)[number]>;
}
