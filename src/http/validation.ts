import type { Hook } from "@hono/zod-openapi";
import type { z } from "zod";
import { MusterError } from "../errors";
import type { Environment } from "./environment";

/** What is wrong where, as `VALIDATION_ERROR` shows it. */
export function validationDetails(error: Pick<z.ZodError, "issues">): { path: string; message: string }[] {
	return error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
}

/** Input that does not fit its declaration goes no further. */
export const refuseInvalid: Hook<unknown, Environment, string, unknown> = (result) => {
	if (!result.success) throw new MusterError("VALIDATION_ERROR", { details: validationDetails(result.error) });
};
