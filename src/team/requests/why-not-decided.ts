import { MusterError } from "../../errors";
import type { RequestStatus } from "../../rules/doors";

/** The reason why nobody can decide about a request; undefined if somebody can. */
export function whyNotDecided(found: { status: RequestStatus } | undefined): MusterError | undefined {
	if (found === undefined) return new MusterError("REQUEST_NOT_FOUND");
	return found.status === "pending" ? undefined : new MusterError("REQUEST_CLOSED");
}
