/** What another Worker asks over a service binding to the entrypoint `MusterService`. */
import type { Authorization as Answer, AuthorizeInput, AuthorizeRefusal as Refusal } from "../src/service/contract";

/** A type with every name in it replaced by what it stands for. */
type Expanded<T> = T extends infer Part ? { [Name in keyof Part]: Expanded<Part[Name]> } : never;

/** Carries a type on a value: of a value the compiler writes it out, so that the declaration names nothing outside. */
function writtenOut<T>() {
	return {} as Expanded<T>;
}

const contract = writtenOut<AuthorizeInput & { answer: Answer; refusal: Refusal }>();
type Contract = typeof contract;

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
