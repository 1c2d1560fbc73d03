import { type Bindings, type Config, readConfig } from "../config/config";
import { type Database, type DatabaseOptions, openDatabase } from "../db/database";
import { databaseOf } from "../db/database-of";
import { ERRORS, type ErrorCode } from "../errors";
import { logCause, toMusterError } from "../http/thrown-errors";
import { parseInput } from "../http/validation";
import { log } from "../log";
import type { Credential } from "../scope";
import { readBearer, readCookie } from "../session/credential";
import { readCaller } from "../team/actor/read-caller";
import { toMember } from "../team/members/member";
import { type Authorization, type AuthorizeInput, type AuthorizeRefusal, authorizeInput } from "./contract";

type AuthorizeCode = AuthorizeRefusal["code"];

/** The codes that are answers; any other error is a bug. */
const CODES: readonly AuthorizeCode[] = [
	"UNAUTHORIZED",
	"WORKSPACE_NOT_FOUND",
	"FORBIDDEN",
	"VALIDATION_ERROR",
	"UNAVAILABLE",
];

/**
 * Tells another Worker whether a person has a permission in a workspace.
 *
 * @throws Error without detail for a bug; the log has the details
 */
export async function authorize(
	env: Bindings,
	clock: DatabaseOptions,
	credential: unknown,
	question: unknown,
): Promise<Authorization | AuthorizeRefusal> {
	const started = clock.now();
	const database = openDatabase(databaseOf(env), clock);
	const answer = await decide(env, database, started, { credential, question }).catch(toRefusal);
	const { trips, rowsRead, rowsWritten } = database.cost;
	log({
		event: "authorize",
		code: "code" in answer ? answer.code : undefined,
		ms: clock.now() - started,
		trips,
		read: rowsRead,
		written: rowsWritten,
	});
	return answer;
}

async function decide(env: Bindings, database: Database, now: number, asked: unknown): Promise<Authorization> {
	const config = readConfig(env);
	const { credential, question } = parseInput(authorizeInput, asked);
	const scope = {
		database,
		now,
		credential: await signedCredential(credential, config),
		sessionRenewed: () => {},
	};
	const caller = await readCaller(scope, question.slug, question.permission);
	const { userId, name, email, image } = caller;
	return { user: { id: userId, name, email, image }, member: toMember(caller) };
}

/**
 * A bearer's session is renewed if that is due; a cookie's session is not. After a renewal the session is not due again
 * for a day, so this Worker would never renew the browser's cookie along with it. A person who visits every day would be
 * signed out when the cookie expires.
 */
async function signedCredential(given: AuthorizeInput["credential"], config: Config): Promise<Credential | null> {
	if ("bearer" in given) return given.bearer === null ? null : readBearer(given.bearer, config);
	const credential = given.cookie === null ? null : await readCookie(given.cookie, config, config.publicUrl);
	return credential && { ...credential, renewable: false };
}

function toRefusal(thrown: unknown): AuthorizeRefusal {
	const error = toMusterError(thrown);
	logCause(error);
	const { code, retryAfterSeconds } = error;
	if (!isAnswer(code)) throw new Error("Muster failed; what happened is in its log.");
	// Only `VALIDATION_ERROR` has details, and they are made here.
	const details = error.details as AuthorizeRefusal["details"];
	return {
		code,
		status: ERRORS[code].status,
		message: error.message,
		...(details && { details }),
		...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
	};
}

function isAnswer(code: ErrorCode): code is AuthorizeCode {
	return CODES.some((answer) => answer === code);
}
