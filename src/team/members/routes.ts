import { get, post } from "../../http/serve";
import { leave, leaveInput } from "./operations/leave";
import { membersByWorkspaceSlug, membersByWorkspaceSlugInput } from "./operations/members-by-workspace-slug";
import { removeMember, removeMemberInput } from "./operations/remove-member";
import { returnOwnership, returnOwnershipInput } from "./operations/return-ownership";
import { transferOwnership, transferOwnershipInput } from "./operations/transfer-ownership";
import { updateRole, updateRoleInput } from "./operations/update-role";
import { viewer, viewerInput } from "./operations/viewer";

export const memberOperations = {
	membersByWorkspaceSlug: get(membersByWorkspaceSlugInput, membersByWorkspaceSlug),
	viewer: get(viewerInput, viewer),
	updateRole: post(updateRoleInput, updateRole),
	removeMember: post(removeMemberInput, removeMember),
	leave: post(leaveInput, leave),
	transferOwnership: post(transferOwnershipInput, transferOwnership),
	returnOwnership: post(returnOwnershipInput, returnOwnership),
};
