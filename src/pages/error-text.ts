import type { ErrorCode } from "../errors";
import type { Messages } from "../languages/messages";

/** The sentence for an error code: the problem and, if there is one, the next step. */
export function errorText(say: Messages, code: ErrorCode): string {
	const sentences = {
		VALIDATION_ERROR: say.refusedInput,
		NO_ACTIVE_WORKSPACE: say.notFoundText,
		PASSWORD_NOT_SET: say.refusedInput,
		PASSWORD_WRONG: say.refusedInput,
		SESSION_NOT_FRESH: say.refusedSignedOut,
		UNAUTHORIZED: say.refusedSignedOut,
		FORBIDDEN: say.refusedForbidden,
		CHALLENGE_REQUIRED: say.challengeText,
		EMAIL_MISMATCH: say.refusedForbidden,
		ACCOUNT_BLOCKED: say.refusedBlocked,
		EMAIL_NOT_VERIFIED: say.refusedUnverified,
		SEAT_LIMIT_REACHED: say.refusedSeats,
		WORKSPACE_LIMIT_REACHED: say.problemTooManyWorkspaces,
		ROLE_TOO_HIGH: say.refusedRole,
		OWNER_CANNOT_LEAVE: say.ownerStays,
		INVALID_ORIGIN: say.refusedOrigin,
		WORKSPACE_NOT_FOUND: say.notFoundText,
		MEMBER_NOT_FOUND: say.refusedMemberGone,
		PERSON_NOT_FOUND: say.notFoundText,
		PERSON_OWNS_WORKSPACES: say.ownerStays,
		INVITE_NOT_FOUND: say.refusedInviteGone,
		NOT_FOUND: say.notFoundText,
		METHOD_NOT_ALLOWED: say.notFoundText,
		ALREADY_MEMBER: say.refusedMember,
		ALREADY_INVITED: say.refusedInvited,
		WORKSPACE_SLUG_TAKEN: say.problemSlugTaken,
		INVITE_EXPIRED: say.refusedInviteGone,
		INVITE_REVOKED: say.refusedInviteGone,
		INVITE_DECLINED: say.refusedInviteGone,
		INVITE_SUSPENDED: say.refusedInviteSuspended,
		INVITE_REPLACED: say.refusedInviteGone,
		INVITE_ACCEPTED: say.refusedInviteGone,
		HOST_NOT_SERVED: say.refusedOrigin,
		PAYLOAD_TOO_LARGE: say.refusedTooLarge,
		UNSUPPORTED_MEDIA_TYPE: say.refusedOrigin,
		RATE_LIMITED: say.refusedOften,
		INTERNAL: say.brokenText,
		DATABASE_FULL: say.unavailableText,
		UNAVAILABLE: say.unavailableText,
	} satisfies Record<ErrorCode, () => string>;
	return sentences[code]();
}
