import { z } from "zod";
import { emailAddress } from "../../http/shapes";
import { MAX_AUTH_TEXT_LENGTH } from "../../rules/limits";
import { removeReferencedMember } from "../../team/members/operations/remove-member";
import { targetValues } from "../../team/members/target-values";
import { AuthError } from "../auth-error";
import { organizationEndpoint } from "./endpoint";
import { toMembership } from "./member";
import { optionalId, referenceOf } from "./shapes";

export const body = z.object({
	memberIdOrEmail: z.string().min(1).max(MAX_AUTH_TEXT_LENGTH),
	organizationId: optionalId,
});

/** `POST /organization/remove-member`. The plugin refuses with 401 here, and with 403 elsewhere. */
export const removeMember = organizationEndpoint(
	"POST",
	body,
	{
		NO_ACTIVE_WORKSPACE: "NO_ACTIVE_ORGANIZATION",
		WORKSPACE_NOT_FOUND: "MEMBER_NOT_FOUND",
		MEMBER_NOT_FOUND: "MEMBER_NOT_FOUND",
		FORBIDDEN: "YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_MEMBER",
		ROLE_TOO_HIGH: "YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_MEMBER",
		OWNER_CANNOT_LEAVE: "YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER",
	},
	async (scope, { memberIdOrEmail, organizationId }) => {
		const removed = await removeReferencedMember(scope, referenceOf({ organizationId }), named(memberIdOrEmail));
		return { member: removed === null ? { id: memberIdOrEmail } : toMembership(removed.workspaceId, removed) };
	},
);

function named(memberIdOrEmail: string) {
	if (!memberIdOrEmail.includes("@")) return targetValues({ memberId: memberIdOrEmail });
	const address = emailAddress.safeParse(memberIdOrEmail);
	if (!address.success) throw new AuthError("MEMBER_NOT_FOUND");
	return targetValues({ email: address.data });
}
