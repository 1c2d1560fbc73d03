"use client";

export { type Muster, useMuster, useReadAgain } from "./context.js";
export { useInviteByToken, useMyInvites } from "./invitee.js";
export {
	useAcceptInvite,
	useAcceptMyInvite,
	useDeclineInvite,
	useDeclineMyInvite,
	useInvite,
	useInviteMany,
	useLeave,
	useRemoveMember,
	useResendInvite,
	useRevokeInvite,
	useTransferOwnership,
	useUpdateRole,
} from "./operations.js";
export { MusterProvider, type MusterProviderProps } from "./provider.js";
export type { RefusalError } from "./reading.js";
export {
	type ActiveWorkspace,
	useActiveWorkspace,
	useSession,
	useSetActiveWorkspace,
	useWorkspaces,
} from "./session.js";
export {
	type InvitesPage,
	type MembersPage,
	type OfWorkspace,
	useInvites,
	useMembers,
	useViewer,
} from "./workspace.js";
