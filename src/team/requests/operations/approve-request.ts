import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import { chooseLocale } from "../../../languages/choose-locale";
import { type RequestStatus, ROLE_OF_OPEN_DOORS } from "../../../rules/doors";
import { type GrantableRole, mayGrant } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { type Caller, callerValues, requireWriter } from "../../actor/caller";
import { type AdmissionFacts, whyNotAdmitted } from "../../doors/why-not-admitted";
import { grantableRole, requestId, slug } from "../../inputs";
import { toMember } from "../../members/member";
import { whyNotDecided } from "../why-not-decided";
import { approveRequestBatch } from "./approve-request.batch";

export const approveRequestInput = z.object({
	slug,
	requestId,
	role: z._default(grantableRole, ROLE_OF_OPEN_DOORS),
});

export async function approveRequest(scope: Scope, { slug, requestId, role }: z.output<typeof approveRequestInput>) {
	const { caller, request, mails, member, allowed } = await runSignedIn(scope, approveRequestBatch, {
		...callerValues(scope, slug),
		requestId,
		role,
		decisionId: scope.newId(),
		memberId: scope.newId(),
		locale: chooseLocale([scope.acceptLanguage]),
	});
	scope.announceMail(mails.map(({ id }) => id));
	const joined = member[0];
	if (allowed.length > 0 && joined !== undefined) return { member: toMember(joined) };
	// The person came in by an earlier attempt, and has left before this one.
	if (allowed.length > 0) throw new MusterError("MEMBER_NOT_FOUND");
	throw whyNotApproved(requireWriter(caller, "canManageMembers"), role, request[0]);
}

interface FoundRequest extends AdmissionFacts {
	status: RequestStatus;
	takesAddress: 0 | 1;
}

/** The first refusal that applies, in the order of the API. */
export function whyNotApproved(
	caller: Pick<Caller, "role">,
	role: GrantableRole,
	found: FoundRequest | undefined,
): MusterError {
	const refusal = whyNotDecided(found);
	if (refusal !== undefined || found === undefined) return refusal ?? new MusterError("REQUEST_NOT_FOUND");
	if (!mayGrant(caller.role, role)) return new MusterError("ROLE_TOO_HIGH");
	if (!found.takesAddress) return new MusterError("EMAIL_DOMAIN_NOT_ALLOWED");
	return whyNotAdmitted(found) ?? bug("A request could not be approved.");
}
