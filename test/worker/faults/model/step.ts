import { acceptInvite, acceptMyInvite, declineInvite, declineMyInvite, inviteByToken, myInvites } from "./answering";
import type { Command } from "./commands";
import {
	approveRequest,
	archiveWorkspace,
	createLink,
	declineRequest,
	joinByDomain,
	joinByLink,
	joinOpen,
	ownDomain,
	requestToJoin,
	restoreWorkspace,
	revokeLink,
	setDoors,
	withdrawRequest,
} from "./doors";
import { invite, inviteMany, resendInvite, revokeInvite } from "./inviting";
import { buryMail, deliverMail, loseMessages, repeatMessages, runJobs } from "./mail";
import {
	addMember,
	leave,
	listInvites,
	membersByWorkspaceSlug,
	removeMember,
	returnOwnership,
	transferOwnership,
	updateRole,
	viewer,
} from "./membership";
import { SECOND, STATUSES } from "./rules";
import { type Answer, Refusal, type State } from "./state";
import { createWorkspace, deleteAccount, deleteWorkspace, everybodySignsIn, setPlan, signIn } from "./workspaces";

/** Each command takes a moment, so that no two have the same time (ms). */
const A_MOMENT = SECOND;

/** The commands whose success is answered with 201. */
const CREATING: ReadonlySet<Command["do"]> = new Set(["invite", "createLink", "requestToJoin"]);

/** The time of a command (ms since 1970). */
export function timeOf({ now }: State, command: Command): number {
	return now + A_MOMENT + (command.do === "wait" ? command.ms : 0);
}

export function step(before: State, command: Command): { state: State; answer: Answer } {
	const state = structuredClone(before);
	state.now = timeOf(before, command);
	try {
		return { state, answer: { status: CREATING.has(command.do) ? 201 : 200, facts: run(state, command) } };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const { code, facts } = error;
		return { state, answer: { status: STATUSES[code], code, ...(facts === undefined ? {} : { facts }) } };
	}
}

/** @throws Refusal */
function run(state: State, command: Command): object {
	switch (command.do) {
		case "invite":
			return invite(state, command);
		case "inviteMany":
			return inviteMany(state, command);
		case "resendInvite":
			return resendInvite(state, command);
		case "revokeInvite":
			return revokeInvite(state, command);
		case "acceptInvite":
			return acceptInvite(state, command);
		case "declineInvite":
			return declineInvite(state, command);
		case "inviteByToken":
			return inviteByToken(state, command);
		case "acceptMyInvite":
			return acceptMyInvite(state, command);
		case "declineMyInvite":
			return declineMyInvite(state, command);
		case "myInvites":
			return myInvites(state, command);
		case "updateRole":
			return updateRole(state, command);
		case "removeMember":
			return removeMember(state, command);
		case "leave":
			return leave(state, command);
		case "transferOwnership":
			return transferOwnership(state, command);
		case "returnOwnership":
			return returnOwnership(state, command);
		case "membersByWorkspaceSlug":
			return membersByWorkspaceSlug(state, command);
		case "listInvites":
			return listInvites(state, command);
		case "viewer":
			return viewer(state, command);
		case "setPlan":
			return setPlan(state, command);
		case "createLink":
			return createLink(state, command);
		case "revokeLink":
			return revokeLink(state, command);
		case "joinByLink":
			return joinByLink(state, command);
		case "setDoors":
			return setDoors(state, command);
		case "joinOpen":
			return joinOpen(state, command);
		case "joinByDomain":
			return joinByDomain(state, command);
		case "ownDomain":
			return ownDomain(state, command);
		case "requestToJoin":
			return requestToJoin(state, command);
		case "approveRequest":
			return approveRequest(state, command);
		case "declineRequest":
			return declineRequest(state, command);
		case "withdrawRequest":
			return withdrawRequest(state, command);
		case "archiveWorkspace":
			return archiveWorkspace(state, command);
		case "restoreWorkspace":
			return restoreWorkspace(state, command);
		case "createWorkspace":
			return createWorkspace(state, command);
		case "deleteWorkspace":
			return deleteWorkspace(state, command);
		case "deleteAccount":
			return deleteAccount(state, command);
		case "signIn":
			return signIn(state, command);
		case "everybodySignsIn":
			return everybodySignsIn(state);
		case "addMember":
			return addMember(state, command);
		case "deliverMail":
			return deliverMail(state, command);
		case "buryMail":
			return buryMail(state, command);
		case "loseMessages":
			return loseMessages(state);
		case "repeatMessages":
			return repeatMessages(state);
		case "runJobs":
			return runJobs(state);
		case "wait":
			return {};
	}
}
