import type { Context } from "hono";
import type { Environment } from "../http/environment";
import { CHALLENGE_HEADER } from "../http/request-checks";
import { signedAnew, withGenuineSession } from "../session/credential";
import { parseAuthInput } from "./auth-error";
import { callBody, requireSmallQuery, requireSmallState, requireSmallText } from "./call-body";
import { discreetRefusal } from "./code-refusals";
import type { AuthCall } from "./forward";
import { withKnownBrowser } from "./known-browser";
import { throwingOutage } from "./outage";
import { refusalCode } from "./refusal-code";
import { limitSignIn } from "./sign-in-limits";
import { signUp } from "./sign-up";
import { withTicket } from "./sign-up-ticket";
import { findUnprovenBatch } from "./unproven-account.batch";

/**
 * Calls an endpoint of Better Auth. It is the only way there, for clients and for the forms of our pages. In order:
 *
 * 1. An input that is too long is refused. The name and the picture in the body are tidied.
 * 2. The limits of signing in apply, before Better Auth is loaded: those of the minute, then those of the day, which D1
 *    counts.
 * 3. Better Auth answers. A sign-up takes the way of `sign-up.ts`. If D1 failed meanwhile, the call fails, whatever
 *    Better Auth answered.
 * 4. The log gets the error code. A refusal that would reveal an account is replaced.
 *
 * @throws AuthError `VALIDATION_ERROR` if an input is too long, or the name or the picture does not fit
 * @throws MusterError `RATE_LIMITED`, `CHALLENGE_REQUIRED`
 */
export async function callBetterAuth(c: Context<Environment>, call: AuthCall): Promise<Response> {
	const { path, method } = call;
	requireSmallQuery(call.url);
	const body = tidyBody(call);
	const email = typeof body === "object" && typeof body.email === "string" ? body.email : undefined;
	const inviteToken = typeof body === "object" && typeof body.inviteToken === "string" ? body.inviteToken : undefined;
	const challengeToken = call.headers.get(CHALLENGE_HEADER) ?? undefined;
	const counted = method === "POST" ? await limitSignIn(c, path, { email, inviteToken, challengeToken }) : null;

	c.set("costUnknown", true);
	c.set("wroteElsewhere", method === "POST" || path.startsWith("/callback/"));
	const auth = await c.var.loadAuth();
	const headers = await headersFor(c, call.headers);
	const send = () => throwingOutage(() => auth.handler(toRequest({ ...call, headers, body })));
	const answered = path === "/sign-up/email" ? signUp(c, auth, { headers, body }, send) : send();
	const response = await answered.catch((error: unknown) => {
		counted?.ended(undefined);
		throw error;
	});

	const code = await refusalCode(response);
	counted?.ended(code);
	if (code === undefined) {
		const answer = c.var.usesCookie ? withoutBearer(response) : response;
		const { config, now } = c.var.scope;
		return email === undefined ? answer : withKnownBrowser(answer, path, email, config, now);
	}
	c.set("refusal", code);
	if (path === "/sign-in/email" && code === "EMAIL_NOT_VERIFIED") return withTicketOf(c, email, response);
	return discreetRefusal(path, code) ?? response;
}

function tidyBody({ path, body }: AuthCall): AuthCall["body"] {
	if (typeof body === "string") return requireSmallText(body);
	if (body === undefined) return undefined;
	const { image, ...rest } = parseAuthInput(callBody, "body", body);
	requireSmallState(path, rest);
	// Better Auth takes null for "no picture" only where a picture can be taken away.
	return image === undefined || (image === null && path !== "/update-user") ? rest : { ...rest, image };
}

/** The headers with one session cookie at most, the genuine one, and with signatures that Better Auth can verify. */
async function headersFor({ var: { scope } }: Context<Environment>, given: Headers): Promise<Headers> {
	const { config, credential } = scope;
	const headers = new Headers(given);
	const cookie = headers.get("cookie");
	if (cookie !== null) {
		const genuine = await withGenuineSession(cookie, config, config.publicUrl);
		if (genuine === "") headers.delete("cookie");
		else headers.set("cookie", genuine);
	}
	if (credential?.kind === "bearer" && config.previousSecret !== undefined) {
		const [, bearer = ""] = /^bearer\s+(\S+)$/i.exec(headers.get("authorization")?.trim() ?? "") ?? [];
		headers.set("authorization", `Bearer ${await signedAnew(bearer, config)}`);
	}
	return headers;
}

function toRequest({ url, method, headers, body }: AuthCall): Request {
	if (body === undefined) return new Request(url, { method, headers });
	return new Request(url, { method, headers, body: typeof body === "string" ? body : JSON.stringify(body) });
}

/** The password was right, so the client may prove the address of the account without losing that password. */
async function withTicketOf(c: Context<Environment>, email: string | undefined, response: Response): Promise<Response> {
	const { config, database } = c.var.scope;
	const [unproven] = email === undefined ? [] : (await database.run(findUnprovenBatch, { email })).unproven;
	return unproven === undefined ? response : withTicket(response, unproven.userId, config);
}

/** No script may turn a cookie that it cannot read into a bearer token that works anywhere. */
function withoutBearer(response: Response): Response {
	if (!response.headers.has("set-auth-token")) return response;
	const changed = new Response(response.body, response);
	changed.headers.delete("set-auth-token");
	return changed;
}
