import { z } from "@hono/zod-openapi";
import { ERRORS, type ErrorCode } from "../errors";
import { refusal } from "./documented";

/** The errors that every operation can answer with. */
export const ALWAYS = ["INTERNAL", "DATABASE_FULL", "UNAVAILABLE"] as const satisfies readonly ErrorCode[];

const errorSchema = z
	.object({
		code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
		message: z.string(),
		details: z.unknown().optional(),
	})
	.openapi("Error");

/** The error half of an operation's declaration: one response for each status. */
export function errorResponses(codes: readonly ErrorCode[]) {
	const byStatus = Map.groupBy([...codes, ...ALWAYS], (code) => ERRORS[code].status);
	return Object.fromEntries(
		[...byStatus].map(([status, group]) => {
			const described = group.map((code) => ({ code, message: ERRORS[code].message }));
			return [status, refusal(described, errorSchema)];
		}),
	);
}
