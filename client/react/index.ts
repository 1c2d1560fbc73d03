"use client";

export { type MusterContextValue, useMuster, useRefetchAll } from "./context.js";
export { useInviteByToken, useLinkByToken, useMyInvites } from "./invitee.js";
export {
	useAcceptInvite,
	useAcceptMyInvite,
	useArchiveWorkspace,
	useCreateLink,
	useDeclineInvite,
	useDeclineMyInvite,
	useInvite,
	useInviteMany,
	useJoinByLink,
	useLeave,
	useRemoveMember,
	useResendInvite,
	useRestoreWorkspace,
	useReturnOwnership,
	useRevokeInvite,
	useRevokeLink,
	useTransferOwnership,
	useUpdateRole,
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
	useInvites,
	useLinks,
	useMembers,
	useViewer,
	type WorkspaceOptions,
} from "./workspace.js";
