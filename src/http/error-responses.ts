import { z } from "@hono/zod-openapi";
import { ERRORS, type ErrorCode } from "../errors";

/** What every request can be answered with, whatever it asks for. */
const ALWAYS: readonly ErrorCode[] = ["INTERNAL", "UNAVAILABLE"];

const errorSchema = z
	.object({
		code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
		message: z.string(),
		details: z.unknown().optional(),
	})
	.openapi("Error");

/** A response that refuses: one example a code. */
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

/** The error half of an operation's declaration: one response a status. */
export function errorResponses(codes: readonly ErrorCode[]) {
	const byStatus = Map.groupBy([...codes, ...ALWAYS], (code) => ERRORS[code].status);
	return Object.fromEntries(
		[...byStatus].map(([status, group]) => {
			const told = group.map((code) => ({ code, message: ERRORS[code].message }));
			return [status, refusal(told, errorSchema)];
		}),
	);
}
