/** The inputs of every call to Better Auth, limited before anything else reads them. */
import { z } from "zod";
import { MAX_AUTH_TEXT_LENGTH, MAX_EMAIL_LENGTH, MAX_URL_LENGTH } from "../rules/limits";
import { AuthError } from "./auth-error";
import { personName, picture } from "./profile";

/** The deepest nesting of objects and lists in a body. JSON that is nested much deeper overflows the stack when it is written. */
const MAX_DEPTH = 32;

/** True if the value is not nested too deeply, and every text in it, names included, fits. */
function fits(value: unknown, isFit: (text: string) => boolean, depth: number): boolean {
	if (typeof value === "string") return isFit(value);
	if (typeof value !== "object" || value === null) return true;
	return depth > 0 && Object.entries(value).every(([name, child]) => isFit(name) && fits(child, isFit, depth - 1));
}

/** True if a body is not nested so deeply that writing it again would fail. */
export function isShallow(body: unknown): boolean {
	return fits(body, () => true, MAX_DEPTH);
}

const isShort = (text: string) => text.length <= MAX_AUTH_TEXT_LENGTH;
const small = z.unknown().refine((value) => fits(value, isShort, MAX_DEPTH), { error: "is too long" });
const url = z.string().max(MAX_URL_LENGTH).optional();

/**
 * The body of a request to Better Auth. Name and picture are tidied, other fields stay as they are.
 *
 * Better Auth's hooks tidy them again before they are stored. The body has to be tidied too, because a sign-up answers
 * for a known address with the name in the body.
 */
export const callBody = z
	.object({
		email: z.string().max(MAX_EMAIL_LENGTH).optional(),
		name: z.string().max(MAX_AUTH_TEXT_LENGTH).pipe(personName).optional(),
		image: picture,
		callbackURL: url,
		errorCallbackURL: url,
		newUserCallbackURL: url,
		redirectTo: url,
		/** A provider's ID token signs in anybody who holds it for an hour. No client of Muster needs that way in. */
		idToken: z.undefined({ error: "is not supported; sign in with a redirect" }).optional(),
	})
	.catchall(small);

/** The inputs that Better Auth puts into the state of a sign-in with a provider. */
const STATE_FIELDS = ["callbackURL", "errorCallbackURL", "newUserCallbackURL", "additionalData"];
/** The most of them together (characters of JSON). The state is an encrypted cookie, and browsers keep at most 4,096 bytes. */
const MAX_STATE_LENGTH = 1_200;

/** @throws AuthError `VALIDATION_ERROR` if a browser would not keep the state of this sign-in */
export function requireSmallState(path: string, body: Readonly<Record<string, unknown>>): void {
	if (path !== "/sign-in/social" && path !== "/link-social") return;
	const state = JSON.stringify(STATE_FIELDS.map((name) => body[name]));
	if (state.length > MAX_STATE_LENGTH) {
		throw new AuthError("VALIDATION_ERROR", { message: `[body] ${STATE_FIELDS.join(", ")} are too long together` });
	}
}

/** @throws AuthError `VALIDATION_ERROR` if a body that is not a JSON object is too long */
export function requireSmallText(body: string): string {
	if (body.length <= MAX_AUTH_TEXT_LENGTH * 4) return body;
	throw new AuthError("VALIDATION_ERROR", { message: "[body] is too long" });
}

/** @throws AuthError `VALIDATION_ERROR` if a value of the query is too long */
export function requireSmallQuery(url: string): void {
	for (const [name, value] of new URL(url).searchParams) {
		if (value.length > MAX_AUTH_TEXT_LENGTH || name.length > MAX_AUTH_TEXT_LENGTH) {
			throw new AuthError("VALIDATION_ERROR", { message: `[query.${name.slice(0, 40)}] is too long` });
		}
	}
}
