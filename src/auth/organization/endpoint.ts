import type { z } from "zod";
import { MusterError } from "../../errors";
import type { Scope } from "../../scope";
import { AuthError, parseAuthInput, type Translation, translated } from "../auth-error";

/** An endpoint of Better Auth's organization plugin that Muster answers, on the same path in the same format. */
export interface OrganizationEndpoint {
	readonly method: "GET" | "POST";
	readonly answer: (scope: Scope, input: unknown) => Promise<object | null>;
}

/**
 * Adapts an operation to an endpoint: a credential is required before the input is read, the input is parsed as
 * Better Auth does, and refusals are translated.
 *
 * @param translation the codes of the operation in Better Auth's words
 */
export function organizationEndpoint<S extends z.ZodType>(
	method: "GET" | "POST",
	input: S,
	translation: Translation,
	answer: (scope: Scope, input: z.output<S>) => Promise<object | null>,
): OrganizationEndpoint {
	return {
		method,
		answer: (scope, given) => {
			if (scope.credential === null) throw new AuthError("UNAUTHORIZED");
			const parsed = parseAuthInput(input, method === "GET" ? "query" : "body", given);
			return translated({ UNAUTHORIZED: "UNAUTHORIZED", ...translation }, () => answer(scope, parsed));
		},
	};
}

/** Better Auth answers null, not an error, if a call is about the active workspace and there is none. */
export async function nullWithoutActive<T>(work: Promise<T>): Promise<T | null> {
	try {
		return await work;
	} catch (error) {
		if (error instanceof MusterError && error.code === "NO_ACTIVE_WORKSPACE") return null;
		throw error;
	}
}
