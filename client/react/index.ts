"use client";

export { type MusterContextValue, useMuster, useRefetchAll } from "./context.js";
export { useInviteByToken, useLinkByToken, useMyInvites } from "./invitee.js";
export { type PublicWorkspacesOptions, useMyRequests, usePublicWorkspaces } from "./joining.js";
export {
	useAcceptInvite,
	useAcceptMyInvite,
	useApproveRequest,
	useArchiveWorkspace,
	useCreateLink,
	useDeclineInvite,
	useDeclineMyInvite,
	useDeclineRequest,
	useInvite,
	useInviteMany,
	useJoinByLink,
	useJoinOpen,
	useLeave,
	useRemoveMember,
	useRequestToJoin,
	useResendInvite,
	useRestoreWorkspace,
	useReturnOwnership,
	useRevokeInvite,
	useRevokeLink,
	useSetDoors,
	useTransferOwnership,
	useUpdateRole,
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
	useDoors,
	useInvites,
	useLinks,
	useMembers,
	useRequests,
	useViewer,
	type WorkspaceOptions,
} from "./workspace.js";
