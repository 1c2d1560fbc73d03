/** The interface of the entrypoint `MusterService`, which other Workers call over a service binding. */
import type { contract } from "./contract.js";

type Contract = (typeof contract)["service"];

/** The complete `Cookie` header, or the token from `Authorization: Bearer`. Null means that the request has none. */
export type AuthorizeCredential = Contract["credential"];
/** A workspace's slug and optionally a permission. Without a permission, any member is authorized. */
export type AuthorizeQuestion = Contract["question"];
/** The user, and their member in the workspace. */
export type Authorization = Contract["authorization"];
/** The reason why the user is not authorized. It can be sent as a response body, with `status` as the HTTP status. */
export type AuthorizeRefusal = Contract["refusal"];

export interface MusterService {
	/**
	 * Checks that a user is a member of a workspace and has a permission there. It takes one round trip to the database,
	 * and none if the credential's signature is invalid. Do not cache the result: call it for each request.
	 *
	 * Browsers also send the cookie with requests that other sites cause. Before a write, check that the request's
	 * `Origin` is your own.
	 *
	 * @param credential the caller's cookie or bearer token
	 * @param question the workspace, and the permission that the caller needs there
	 * @throws Error if Muster fails for an unexpected reason; Muster's log contains the cause
	 * @example
	 * const result = await env.MUSTER.authorize({ cookie: request.headers.get("cookie") }, { slug: "acme" });
	 * if ("code" in result) return Response.json(result, { status: result.status });
	 */
	authorize(credential: AuthorizeCredential, question: AuthorizeQuestion): Promise<Authorization | AuthorizeRefusal>;
}
