"use client";

export { type MusterContextValue, useMuster, useRefetchAll } from "./context.js";
export { useInviteByToken, useMyInvites } from "./invitee.js";
export {
	useAcceptInvite,
	useAcceptMyInvite,
	useArchiveWorkspace,
	useDeclineInvite,
	useDeclineMyInvite,
	useInvite,
	useInviteMany,
	useLeave,
	useRemoveMember,
	useResendInvite,
	useRestoreWorkspace,
	useReturnOwnership,
	useRevokeInvite,
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
	type MembersOptions,
	useInvites,
	useMembers,
	useViewer,
	type WorkspaceOptions,
} from "./workspace.js";
