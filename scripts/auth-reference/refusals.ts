import type { Endpoint } from "./endpoints";

type Codes = Readonly<Record<number, readonly string[]>>;

/** What every endpoint can refuse with. */
const ALWAYS: Codes = { 500: ["INTERNAL"], 503: ["UNAVAILABLE"] };
const SIGNED_IN: Codes = { 401: ["UNAUTHORIZED"] };
const WITH_INPUT: Codes = { 400: ["VALIDATION_ERROR"] };
const POST: Codes = {
	403: ["MISSING_OR_NULL_ORIGIN", "INVALID_ORIGIN"],
	413: ["PAYLOAD_TOO_LARGE"],
	415: ["UNSUPPORTED_MEDIA_TYPE"],
};
/** How Better Auth refuses a body that is no JSON; our own handlers call that a `VALIDATION_ERROR`. */
const NO_JSON: Codes = { 400: ["BAD_REQUEST"] };
const BRAKED: Codes = { 429: ["RATE_LIMITED"] };

interface Circumstances {
	endpoint: Endpoint;
	isPost: boolean;
	takesInput: boolean;
	takesBody: boolean;
	/** Bursts are limited. */
	isBraked: boolean;
}

/** What an endpoint can refuse with: status -> codes. */
export function refusalsOf({
	endpoint,
	isPost,
	takesInput,
	takesBody,
	isBraked,
}: Circumstances): Record<string, string[]> {
	const groups = [
		takesInput ? WITH_INPUT : {},
		takesBody && endpoint.ownInput === undefined ? NO_JSON : {},
		endpoint.access === "signed-in" ? SIGNED_IN : {},
		isPost ? POST : {},
		endpoint.refusals ?? {},
		isBraked ? BRAKED : {},
		ALWAYS,
	];
	const statuses = [...new Set(groups.flatMap((group) => Object.keys(group)))].sort();
	return Object.fromEntries(statuses.map((status) => [status, groups.flatMap((group) => group[Number(status)] ?? [])]));
}
