/** The endpoints of Better Auth's organization plugin that Muster answers, by their path below `/api/auth`. */
import { acceptInvitation, rejectInvitation } from "./answer-invitation";
import { cancelInvitation } from "./cancel-invitation";
import { checkSlug } from "./check-slug";
import { create } from "./create";
import { deleteOrganization } from "./delete";
import type { OrganizationEndpoint } from "./endpoint";
import { get, getFull } from "./get";
import { getActiveMember } from "./get-active-member";
import { getRole } from "./get-role";
import { hasPermission } from "./has-permission";
import { inviteMember } from "./invite-member";
import { leave } from "./leave";
import { list } from "./list";
import { listInvitations } from "./list-invitations";
import { listMembers } from "./list-members";
import { getInvitation, listUserInvitations } from "./my-invitations";
import { removeMember } from "./remove-member";
import { setActive } from "./set-active";
import { update } from "./update";
import { updateMemberRole } from "./update-member-role";

export const ORGANIZATION_ENDPOINTS: Readonly<Record<`/organization/${string}`, OrganizationEndpoint>> = {
	"/organization/create": create,
	"/organization/check-slug": checkSlug,
	"/organization/update": update,
	"/organization/delete": deleteOrganization,
	"/organization/list": list,
	"/organization/set-active": setActive,
	"/organization/get-organization": get,
	"/organization/get-full-organization": getFull,
	"/organization/list-members": listMembers,
	"/organization/get-active-member": getActiveMember,
	"/organization/get-active-member-role": getRole,
	"/organization/has-permission": hasPermission,
	"/organization/invite-member": inviteMember,
	"/organization/list-invitations": listInvitations,
	"/organization/list-user-invitations": listUserInvitations,
	"/organization/get-invitation": getInvitation,
	"/organization/cancel-invitation": cancelInvitation,
	"/organization/accept-invitation": acceptInvitation,
	"/organization/reject-invitation": rejectInvitation,
	"/organization/update-member-role": updateMemberRole,
	"/organization/remove-member": removeMember,
	"/organization/leave": leave,
};
