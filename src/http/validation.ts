import type * as z from "zod/mini";
import { MusterError } from "../errors";
import { parse } from "../parse";

/**
 * Parses the input of an operation.
 *
 * @throws MusterError `VALIDATION_ERROR` with each problem
 */
export function parseInput<S extends z.ZodMiniType>(schema: S, input: unknown): z.output<S> {
	const parsed = parse(schema, input);
	if (parsed.success) return parsed.data;
	const details = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
	throw new MusterError("VALIDATION_ERROR", { details });
}
