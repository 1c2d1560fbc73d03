import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { type AdmissionFacts, whyNotAdmitted } from "../../doors/why-not-admitted";
import { token } from "../../inputs";
import { requireLinkToken } from "../require-token";
import { closedLinkError, type LinkStatus } from "../state";
import { joinByLinkBatch } from "./join-by-link.batch";

export const joinByLinkInput = z.object({ token });

/**
 * Lets the caller in by a link. Somebody who is a member already stays what they are and uses nothing up, also if
 * the link was revoked or used up meanwhile; so a repeat succeeds. An expired token is refused before the round trip.
 *
 * @throws MusterError the first refusal that applies
 */
export async function joinByLink(scope: Scope, { token }: z.output<typeof joinByLinkInput>) {
	const { linkId } = await requireLinkToken(scope, token);
	const { allowed, found } = await runSignedIn(scope, joinByLinkBatch, {
		...sessionValues(scope),
		linkId,
		decisionId: scope.newId(),
		memberId: scope.newId(),
	});
	const link = found[0];
	const isMember = link?.isSignedIn === 1 && link.isMember === 1;
	const isIn = allowed.length > 0 || isMember;
	if (!isIn || link === undefined || link.workspaceSlug === null) throw whyNotJoined(link);
	return { ok: true as const, workspaceSlug: link.workspaceSlug, alreadyMember: allowed.length === 0 };
}

/** A link and the person who follows it, as a batch found them. */
export interface FollowedLink extends AdmissionFacts {
	isSignedIn: 0 | 1;
	/** Null: there is no such link, or its workspace is gone. */
	workspaceSlug: string | null;
	status: LinkStatus | null;
	isAtAllowedDomain: 0 | 1;
}

/** The first refusal that applies, in the order of the API. */
export function whyNotJoined(found: FollowedLink | undefined): MusterError {
	if (!found?.isSignedIn) return new MusterError("UNAUTHORIZED");
	const { status, workspaceSlug } = found;
	if (status === null || workspaceSlug === null) return new MusterError("LINK_NOT_FOUND");
	if (status !== "active") return closedLinkError(status);
	if (!found.isAtAllowedDomain) return new MusterError("EMAIL_DOMAIN_NOT_ALLOWED");
	return whyNotAdmitted(found) ?? bug("A person could not join by a link.");
}
