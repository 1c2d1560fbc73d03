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

/** The error half of an operation's declaration: one response a status, one example a code. */
export function errorResponses(codes: readonly ErrorCode[]) {
	const byStatus = Map.groupBy([...codes, ...ALWAYS], (code) => ERRORS[code].status);
	return Object.fromEntries(
		[...byStatus].map(([status, group]) => [
			status,
			{
				description: group.map((code) => `\`${code}\`: ${ERRORS[code].message}`).join("\n\n"),
				content: {
					"application/json": {
						schema: errorSchema,
						examples: Object.fromEntries(
							group.map((code) => [code, { value: { code, message: ERRORS[code].message } }]),
						),
					},
				},
			},
		]),
	);
}
