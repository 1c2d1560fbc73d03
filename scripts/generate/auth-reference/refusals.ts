import type { CompiledEndpoint } from "../../../src/reference/compiled";
import type { Endpoint } from "./endpoints";

type Codes = Readonly<Record<number, readonly string[]>>;

/** Every endpoint can refuse with these. */
const ALWAYS: Codes = { 500: ["INTERNAL"], 503: ["DATABASE_FULL", "UNAVAILABLE"] };
const SIGNED_IN: Codes = { 401: ["UNAUTHORIZED"] };
const WITH_INPUT: Codes = { 400: ["VALIDATION_ERROR"] };
const POST: Codes = {
	403: ["MISSING_OR_NULL_ORIGIN", "INVALID_ORIGIN"],
	413: ["PAYLOAD_TOO_LARGE"],
	415: ["UNSUPPORTED_MEDIA_TYPE"],
};
/** Better Auth's refusal of a body that is not JSON; our own handlers answer `VALIDATION_ERROR`. */
const NOT_JSON: Codes = { 400: ["BAD_REQUEST"] };
const RATE_LIMITED: Codes = { 429: ["RATE_LIMITED"] };
/** If Turnstile is configured, for endpoints that mail a code or a link. */
const CHALLENGED: Codes = { 403: ["CHALLENGE_REQUIRED"] };

/** Fields that name a page to open. It has to be at our own origin or at a trusted one. */
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
	isRateLimited: boolean;
	mailsSecret: boolean;
}

/** The refusals of an endpoint: status -> codes. */
export function refusalsOf(circumstances: Circumstances): Record<string, string[]> {
	const { endpoint, input, isPost, isRateLimited, mailsSecret } = circumstances;
	const query = input.parameters?.filter((parameter) => parameter.in === "query") ?? [];
	const names = [...query.map(({ name }) => name), ...Object.keys(input.body?.schema.properties ?? {})];
	const groups = [
		// A query or body that is too long is refused before Better Auth sees it, also if no input is declared.
		names.length > 0 || endpoint.ownInput === undefined ? WITH_INPUT : {},
		input.body && endpoint.ownInput === undefined ? NOT_JSON : {},
		endpoint.access === "signed-in" ? SIGNED_IN : {},
		isPost ? POST : {},
		...names.map((name) => ADDRESSES[name] ?? {}),
		endpoint.refusals ?? {},
		isRateLimited ? RATE_LIMITED : {},
		mailsSecret ? CHALLENGED : {},
		ALWAYS,
	];
	const statuses = [...new Set(groups.flatMap((group) => Object.keys(group)))].sort();
	return Object.fromEntries(statuses.map((status) => [status, groups.flatMap((group) => group[Number(status)] ?? [])]));
}
