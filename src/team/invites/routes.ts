import { get, post } from "../../http/serve";
import { limitInvitesByRate, limitTokensByRate } from "../rate-limits";
import { acceptInvite, acceptInviteInput } from "./operations/accept-invite";
import { acceptMyInvite, acceptMyInviteInput } from "./operations/accept-my-invite";
import { declineInvite, declineInviteInput } from "./operations/decline-invite";
import { declineMyInvite, declineMyInviteInput } from "./operations/decline-my-invite";
import { invite, inviteInput } from "./operations/invite";
import { inviteByToken, inviteByTokenInput } from "./operations/invite-by-token";
import { inviteMany, inviteManyInput } from "./operations/invite-many";
import { listInvites, listInvitesInput } from "./operations/list-invites";
import { myInvites, myInvitesInput } from "./operations/my-invites";
import { resendInvite, resendInviteInput } from "./operations/resend-invite";
import { revokeInvite, revokeInviteInput } from "./operations/revoke-invite";

export const inviteOperations = {
	invite: post(inviteInput, invite, { status: 201, limit: limitInvitesByRate }),
	inviteMany: post(inviteManyInput, inviteMany, { limit: limitInvitesByRate }),
	listInvites: get(listInvitesInput, listInvites),
	resendInvite: post(resendInviteInput, resendInvite, { limit: limitInvitesByRate }),
	revokeInvite: post(revokeInviteInput, revokeInvite),
	inviteByToken: get(inviteByTokenInput, inviteByToken, { limit: limitTokensByRate }),
	acceptInvite: post(acceptInviteInput, acceptInvite, { limit: limitTokensByRate }),
	declineInvite: post(declineInviteInput, declineInvite, { limit: limitTokensByRate }),
	myInvites: get(myInvitesInput, myInvites),
	acceptMyInvite: post(acceptMyInviteInput, acceptMyInvite),
	declineMyInvite: post(declineMyInviteInput, declineMyInvite),
};
