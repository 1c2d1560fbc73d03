import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import { chooseLocale } from "../../../languages/choose-locale";
import { DAY_MS, MAX_OPEN_REQUESTS, REQUEST_PAUSE_MS, SECOND_MS } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { requestMessage, slug } from "../../inputs";
import { toMyRequest } from "../shown-request";
import { requestToJoinBatch } from "./request-to-join.batch";

export const requestToJoinInput = z.object({ slug, message: z.optional(requestMessage) });

/**
 * Asks the managers of a workspace to let the caller in: of a public one that hears requests, or of one that suggests itself
 * to the domain of their address. A person who was removed may ask too: an approval is a decision.
 *
 * @throws MusterError the first refusal that applies
 */
export async function requestToJoin(scope: Scope, { slug, message }: z.output<typeof requestToJoinInput>) {
	const { person, mails, request } = await runSignedIn(scope, requestToJoinBatch, {
		...sessionValues(scope),
		slug,
		requestId: scope.newId(),
		decisionId: scope.newId(),
		message: message || null,
		locale: chooseLocale([scope.acceptLanguage]),
	});
	scope.announceMail(mails.map(({ id }) => id));
	const [made] = request;
	if (made === undefined) throw whyNotAsked(person[0], scope.now);
	return { request: toMyRequest(made) };
}

/** The person and the workspace before the batch wrote. */
interface Requester {
	emailVerified: 0 | 1;
	/** Null: there is no such workspace. */
	isAskable: 0 | 1 | null;
	isMember: 0 | 1;
	openRequestId: string | null;
	takesAddress: 0 | 1;
	openRequests: number;
	lastRefusedAt: number | null;
}

/** The first refusal that applies, in the order of the API. */
export function whyNotAsked(found: Requester | undefined, now: number): MusterError {
	if (found === undefined) return new MusterError("UNAUTHORIZED");
	if (!found.emailVerified) return new MusterError("EMAIL_NOT_VERIFIED");
	if (!found.isAskable) return new MusterError("WORKSPACE_NOT_FOUND");
	if (found.isMember) return new MusterError("ALREADY_MEMBER");
	const { openRequestId: requestId, lastRefusedAt } = found;
	if (requestId !== null) return new MusterError("ALREADY_REQUESTED", { details: { requestId } });
	if (!found.takesAddress) return new MusterError("EMAIL_DOMAIN_NOT_ALLOWED");
	// Nobody knows when one of them is decided.
	if (found.openRequests >= MAX_OPEN_REQUESTS) {
		return new MusterError("RATE_LIMITED", { retryAfterSeconds: DAY_MS / SECOND_MS });
	}
	if (lastRefusedAt === null) return bug("A person could not ask to join.");
	const pauseMs = lastRefusedAt + REQUEST_PAUSE_MS - now;
	return pauseMs > 0
		? new MusterError("RATE_LIMITED", { retryAfterSeconds: Math.ceil(pauseMs / SECOND_MS) })
		: bug("A person could not ask to join again.");
}
