import { z } from "zod";
import { transferReferencedOwnership } from "../../team/members/operations/transfer-ownership";
import { updateReferencedRole } from "../../team/members/operations/update-role";
import { targetValues } from "../../team/members/target-values";
import { organizationEndpoint } from "./endpoint";
import { toMembership } from "./member";
import { oneRole, role } from "./role";
import { id, optionalId, referenceOf } from "./shapes";

export const body = z.object({ memberId: id, role, organizationId: optionalId });

/**
 * `POST /organization/update-member-role`. The role `owner` transfers the ownership, because a workspace has one owner. The
 * plugin names a member of another organization with a code of their own; here there is no such member.
 */
export const updateMemberRole = organizationEndpoint(
	"POST",
	body,
	{
		NO_ACTIVE_WORKSPACE: "NO_ACTIVE_ORGANIZATION",
		WORKSPACE_NOT_FOUND: "MEMBER_NOT_FOUND",
		MEMBER_NOT_FOUND: "MEMBER_NOT_FOUND",
		FORBIDDEN: "YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_MEMBER",
		ROLE_TOO_HIGH: "YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_MEMBER",
		OWNER_CANNOT_LEAVE: "YOU_CANNOT_LEAVE_THE_ORGANIZATION_WITHOUT_AN_OWNER",
	},
	async (scope, { memberId, role, organizationId }) => {
		const wanted = oneRole(role);
		const reference = referenceOf({ organizationId });
		const named = targetValues({ memberId });
		if (wanted === "owner") {
			const owner = await transferReferencedOwnership(scope, reference, named);
			return owner === null ? { id: memberId } : toMembership(owner.workspaceId, { ...owner, role: "owner" });
		}
		const { workspaceId, member } = await updateReferencedRole(scope, reference, named, wanted);
		return toMembership(workspaceId, member);
	},
);
