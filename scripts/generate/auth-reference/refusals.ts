import type { CompiledEndpoint } from "../../../src/reference/compiled";
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

/** Where a browser is sent, by the name of the input that says it: to ourselves and trusted origins only. */
const ADDRESSES: Readonly<Record<string, Codes>> = {
	callbackURL: { 403: ["INVALID_CALLBACK_URL"] },
	errorCallbackURL: { 403: ["INVALID_ERROR_CALLBACK_URL"] },
	newUserCallbackURL: { 403: ["INVALID_NEW_USER_CALLBACK_URL"] },
	redirectTo: { 403: ["INVALID_REDIRECT_URL"] },
};

interface Circumstances {
	endpoint: Endpoint;
	input: Pick<CompiledEndpoint, "parameters" | "body">;
	isPost: boolean;
	/** Bursts are limited. */
	isBraked: boolean;
}

/** What an endpoint can refuse with: status -> codes. */
export function refusalsOf({ endpoint, input, isPost, isBraked }: Circumstances): Record<string, string[]> {
	const query = input.parameters?.filter((parameter) => parameter.in === "query") ?? [];
	const names = [...query.map(({ name }) => name), ...Object.keys(input.body?.schema.properties ?? {})];
	const groups = [
		names.length > 0 ? WITH_INPUT : {},
		input.body && endpoint.ownInput === undefined ? NO_JSON : {},
		endpoint.access === "signed-in" ? SIGNED_IN : {},
		isPost ? POST : {},
		...names.map((name) => ADDRESSES[name] ?? {}),
		endpoint.refusals ?? {},
		isBraked ? BRAKED : {},
		ALWAYS,
	];
	const statuses = [...new Set(groups.flatMap((group) => Object.keys(group)))].sort();
	return Object.fromEntries(statuses.map((status) => [status, groups.flatMap((group) => group[Number(status)] ?? [])]));
}
