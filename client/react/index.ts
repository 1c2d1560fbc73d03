"use client";

export { type MusterContextValue, useMuster, useRefetchAll } from "./context.js";
export { useInviteByToken, useLinkByToken, useMyInvites, useSuggestions } from "./invitee.js";
export { type PublicWorkspacesOptions, useMyRequests, usePublicWorkspaces } from "./joining.js";
export {
	useAcceptInvite,
	useAcceptMyInvite,
	useAddDomain,
	useApproveRequest,
	useArchiveWorkspace,
	useCreateLink,
	useDeclineInvite,
	useDeclineMyInvite,
	useDeclineRequest,
	useInvite,
	useInviteMany,
	useJoinByDomain,
	useJoinByLink,
	useJoinOpen,
	useLeave,
	useRemoveDomain,
	useRemoveMember,
	useRequestToJoin,
	useResendInvite,
	useRestoreWorkspace,
	useReturnOwnership,
	useRevokeInvite,
	useRevokeLink,
	useSetDomainMode,
	useSetDoors,
	useTransferOwnership,
	useUpdateRole,
	useVerifyDomain,
	useWithdrawRequest,
} from "./mutations.js";
export { MusterProvider, type MusterProviderProps } from "./provider.js";
export type { RefusalError } from "./queries.js";
export {
	type ActiveWorkspace,
	useActiveWorkspace,
	useSession,
	useSetActiveWorkspace,
	useWorkspaces,
} from "./session.js";
export {
	type InvitesOptions,
	type LinksOptions,
	type MembersOptions,
	type RequestsOptions,
	useDomains,
	useDoors,
	useInvites,
	useLinks,
	useMembers,
	useRequests,
	useViewer,
	type WorkspaceOptions,
} from "./workspace.js";
