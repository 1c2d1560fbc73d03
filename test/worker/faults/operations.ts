/** The operations of `/api/team`, called as they are declared. */
import { teamOperations } from "../../../src/team/operations";
import { type Answer, type Credential, request } from "../client";
import type { Input, Operation } from "./rights-types";

/** The names of all operations, from their declarations. */
export const DECLARED: readonly string[] = Object.keys(teamOperations);

/** `GET` or `POST`, as the operation declares. */
export function methodOf(operation: Operation): string {
	return teamOperations[operation].method;
}

/** Calls an operation by the method that it declares. */
export function call(operation: Operation, input: Input, credential: Credential): Promise<Answer> {
	const path = `/api/team/${operation}`;
	if (methodOf(operation) === "POST") return request("POST", path, { body: input, credential });
	const query = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]));
	return request("GET", `${path}?${query}`, { credential });
}
