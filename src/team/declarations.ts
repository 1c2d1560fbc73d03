/** The declarations of `/api/team`, for the OpenAPI document and the clients' types. */
import type { DeclarationsOf } from "../http/declarations";
import { addDomainRoute } from "./domains/operations/add-domain.route";
import { joinByDomainRoute } from "./domains/operations/join-by-domain.route";
import { listDomainsRoute } from "./domains/operations/list-domains.route";
import { removeDomainRoute } from "./domains/operations/remove-domain.route";
import { setDomainModeRoute } from "./domains/operations/set-domain-mode.route";
import { suggestionsRoute } from "./domains/operations/suggestions.route";
import { verifyDomainRoute } from "./domains/operations/verify-domain.route";
import { doorsRoute } from "./doors/operations/doors.route";
import { joinOpenRoute } from "./doors/operations/join-open.route";
import { publicWorkspacesRoute } from "./doors/operations/public-workspaces.route";
import { setDoorsRoute } from "./doors/operations/set-doors.route";
import { acceptInviteRoute } from "./invites/operations/accept-invite.route";
import { acceptMyInviteRoute } from "./invites/operations/accept-my-invite.route";
import { declineInviteRoute } from "./invites/operations/decline-invite.route";
import { declineMyInviteRoute } from "./invites/operations/decline-my-invite.route";
import { inviteRoute } from "./invites/operations/invite.route";
import { inviteByTokenRoute } from "./invites/operations/invite-by-token.route";
import { inviteManyRoute } from "./invites/operations/invite-many.route";
import { inviteUrlRoute } from "./invites/operations/invite-url.route";
import { listInvitesRoute } from "./invites/operations/list-invites.route";
import { myInvitesRoute } from "./invites/operations/my-invites.route";
import { resendInviteRoute } from "./invites/operations/resend-invite.route";
import { revokeInviteRoute } from "./invites/operations/revoke-invite.route";
import { createLinkRoute } from "./links/operations/create-link.route";
import { joinByLinkRoute } from "./links/operations/join-by-link.route";
import { linkByTokenRoute } from "./links/operations/link-by-token.route";
import { listLinksRoute } from "./links/operations/list-links.route";
import { revokeLinkRoute } from "./links/operations/revoke-link.route";
import { leaveRoute } from "./members/operations/leave.route";
import { membersByWorkspaceSlugRoute } from "./members/operations/members-by-workspace-slug.route";
import { removeMemberRoute } from "./members/operations/remove-member.route";
import { returnOwnershipRoute } from "./members/operations/return-ownership.route";
import { transferOwnershipRoute } from "./members/operations/transfer-ownership.route";
import { updateRoleRoute } from "./members/operations/update-role.route";
import { viewerRoute } from "./members/operations/viewer.route";

import type { teamOperations } from "./operations";

import { approveRequestRoute } from "./requests/operations/approve-request.route";
import { declineRequestRoute } from "./requests/operations/decline-request.route";
import { listRequestsRoute } from "./requests/operations/list-requests.route";
import { myRequestsRoute } from "./requests/operations/my-requests.route";
import { requestToJoinRoute } from "./requests/operations/request-to-join.route";
import { withdrawRequestRoute } from "./requests/operations/withdraw-request.route";

import { archiveWorkspaceRoute } from "./workspaces/operations/archive-workspace.route";
import { restoreWorkspaceRoute } from "./workspaces/operations/restore-workspace.route";

export const teamDeclarations = {
	membersByWorkspaceSlug: membersByWorkspaceSlugRoute,
	viewer: viewerRoute,
	updateRole: updateRoleRoute,
	removeMember: removeMemberRoute,
	leave: leaveRoute,
	transferOwnership: transferOwnershipRoute,
	returnOwnership: returnOwnershipRoute,
	invite: inviteRoute,
	inviteMany: inviteManyRoute,
	listInvites: listInvitesRoute,
	resendInvite: resendInviteRoute,
	revokeInvite: revokeInviteRoute,
	inviteByToken: inviteByTokenRoute,
	acceptInvite: acceptInviteRoute,
	declineInvite: declineInviteRoute,
	myInvites: myInvitesRoute,
	acceptMyInvite: acceptMyInviteRoute,
	declineMyInvite: declineMyInviteRoute,
	inviteUrl: inviteUrlRoute,
	createLink: createLinkRoute,
	listLinks: listLinksRoute,
	revokeLink: revokeLinkRoute,
	linkByToken: linkByTokenRoute,
	joinByLink: joinByLinkRoute,
	doors: doorsRoute,
	setDoors: setDoorsRoute,
	publicWorkspaces: publicWorkspacesRoute,
	joinOpen: joinOpenRoute,
	requestToJoin: requestToJoinRoute,
	listRequests: listRequestsRoute,
	approveRequest: approveRequestRoute,
	declineRequest: declineRequestRoute,
	myRequests: myRequestsRoute,
	withdrawRequest: withdrawRequestRoute,
	archiveWorkspace: archiveWorkspaceRoute,
	restoreWorkspace: restoreWorkspaceRoute,
	addDomain: addDomainRoute,
	listDomains: listDomainsRoute,
	verifyDomain: verifyDomainRoute,
	setDomainMode: setDomainModeRoute,
	removeDomain: removeDomainRoute,
	joinByDomain: joinByDomainRoute,
	suggestions: suggestionsRoute,
} satisfies DeclarationsOf<typeof teamOperations>;
