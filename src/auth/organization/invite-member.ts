import { z } from "zod";
import { emailAddress } from "../../http/shapes";
import { DEFAULT_INVITE_DAYS, MAX_AUTH_TEXT_LENGTH } from "../../rules/limits";
import { locale, message } from "../../team/inputs";
import { inviteReferenced } from "../../team/invites/operations/invite";
import { inviteOrResend } from "../../team/invites/operations/invite-or-resend";
import { AuthError } from "../auth-error";
import { organizationEndpoint } from "./endpoint";
import { invitationOf } from "./invitation";
import { oneRole, role } from "./role";
import { optionalId, referenceOf } from "./shapes";

export const body = z.object({
	email: z.string().max(MAX_AUTH_TEXT_LENGTH),
	role,
	organizationId: optionalId,
	resend: z.boolean().optional(),
	message: z.optional(message),
	locale: z.optional(locale),
});

/**
 * `POST /organization/invite-member`. With `resend` a pending invite of the address is sent again, with the role that it
 * has. Nobody is invited as an owner, not even by one: a workspace has one owner.
 */
export const inviteMember = organizationEndpoint(
	"POST",
	body,
	{
		NO_ACTIVE_WORKSPACE: "ORGANIZATION_NOT_FOUND",
		WORKSPACE_NOT_FOUND: "MEMBER_NOT_FOUND",
		FORBIDDEN: "YOU_ARE_NOT_ALLOWED_TO_INVITE_USERS_TO_THIS_ORGANIZATION",
		ROLE_TOO_HIGH: "YOU_ARE_NOT_ALLOWED_TO_INVITE_USER_WITH_THIS_ROLE",
		ALREADY_MEMBER: "USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION",
		ALREADY_INVITED: "USER_IS_ALREADY_INVITED_TO_THIS_ORGANIZATION",
		SEAT_LIMIT_REACHED: "INVITATION_LIMIT_REACHED",
	},
	async (scope, { email, role, organizationId, resend, message, locale }) => {
		const address = emailAddress.safeParse(email);
		if (!address.success) throw new AuthError("INVALID_EMAIL");
		const wanted = oneRole(role);
		if (wanted === "owner") throw new AuthError("YOU_ARE_NOT_ALLOWED_TO_INVITE_USER_WITH_THIS_ROLE");
		const send = resend ? inviteOrResend : inviteReferenced;
		const { invite, workspaceId } = await send(
			scope,
			referenceOf({ organizationId }),
			{ email: address.data, role: wanted },
			{ expiresInDays: DEFAULT_INVITE_DAYS, message, locale },
		);
		return invitationOf(workspaceId, invite);
	},
);
