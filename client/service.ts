/** What another Worker asks over a service binding to the entrypoint `MusterService`. */
import type { contract } from "./contract.js";

type Contract = (typeof contract)["service"];

/** A `Cookie` header, whole, or the token behind `Authorization: Bearer`; null is nobody. */
export type AuthorizeCredential = Contract["credential"];
/** A workspace's slug and, where being a member is not enough, a permission. */
export type AuthorizeQuestion = Contract["question"];
/** Who asks, and their member as everywhere in the API. */
export type Authorization = Contract["answer"];
/** Why not; fit to be answered as it is. `retryAfterSeconds` comes with `UNAVAILABLE`, `details` with `VALIDATION_ERROR`. */
export type AuthorizeRefusal = Contract["refusal"];

export interface MusterService {
	/**
	 * Whether somebody is a member of a workspace, and may do what is asked for. One trip to the database; none where the
	 * signature does not verify. What it says holds for now: ask for each request.
	 *
	 * A cookie comes with whatever a browser is asked to send: before a write, check that the request's `Origin` is yours.
	 */
	authorize(credential: AuthorizeCredential, question: AuthorizeQuestion): Promise<Authorization | AuthorizeRefusal>;
}
