import type { Hook } from "@hono/zod-openapi";
import type { z } from "zod";
import { MusterError } from "../errors";
import type { Environment } from "./environment";

/** The problems of an input, as `VALIDATION_ERROR` reports them. */
export function validationDetails(error: Pick<z.ZodError, "issues">): { path: string; message: string }[] {
	return error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
}

/** Refuses input that does not match its declaration. */
export const refuseInvalid: Hook<unknown, Environment, string, unknown> = (result) => {
	if (!result.success) throw new MusterError("VALIDATION_ERROR", { details: validationDetails(result.error) });
};
