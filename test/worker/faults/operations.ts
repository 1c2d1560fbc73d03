/** The operations of `/api/team`, called as they are declared. */
import { teamRoutes } from "../../../src/team/routes";
import { type Answer, type Credential, request } from "../client";
import type { Input, Operation } from "./rights-types";

const METHODS = new Map(
	teamRoutes.routes.filter(({ method }) => method !== "ALL").map(({ path, method }) => [path.slice(1), method]),
);

/** The names of all operations, from their declarations. */
export const DECLARED: readonly string[] = [...METHODS.keys()];

/** `GET` or `POST`, as the operation declares. */
export function methodOf(operation: Operation): string {
	return METHODS.get(operation) ?? "";
}

/** Calls an operation by the method that it declares. */
export function call(operation: Operation, input: Input, credential: Credential): Promise<Answer> {
	const path = `/api/team/${operation}`;
	if (methodOf(operation) === "POST") return request("POST", path, { body: input, credential });
	const query = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]));
	return request("GET", `${path}?${query}`, { credential });
}
