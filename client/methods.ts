import type { MethodOf, OperationName } from "./types.js";

/** All that a client has to know of the operations when it runs; the compiler holds it against their declarations. */
export const METHODS = {
	membersByWorkspaceSlug: "GET",
	viewer: "GET",
	invite: "POST",
	inviteMany: "POST",
	listInvites: "GET",
	resendInvite: "POST",
	revokeInvite: "POST",
	updateRole: "POST",
	removeMember: "POST",
	leave: "POST",
	transferOwnership: "POST",
	inviteByToken: "GET",
	acceptInvite: "POST",
	declineInvite: "POST",
	myInvites: "GET",
	acceptMyInvite: "POST",
	declineMyInvite: "POST",
} as const satisfies { [Name in OperationName]: MethodOf<Name> };
