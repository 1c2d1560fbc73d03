/** The request of each operation of a scenario. */
import { addressOf, type Command, type Name, type Slug, type Who } from "./commands";

export type Operation = Exclude<
	Command,
	{
		do:
			| "signIn"
			| "everybodySignsIn"
			| "addMember"
			| "ownDomain"
			| "wait"
			| "runJobs"
			| "deliverMail"
			| "loseMessages"
			| "repeatMessages"
			| "buryMail";
	}
>;

/** The ids of the Worker. */
export interface Ids {
	invite(name: string): string;
	link(name: string): string;
	request(name: string): string;
	user(name: Name): string;
	workspace(slug: Slug): string;
}

export interface Asked {
	by: Who | "operator";
	method: "GET" | "POST";
	/** Below `/api`. */
	path: string;
	input: Readonly<Record<string, unknown>>;
}

/** @param token the token of the link, for an operation that takes one */
export function requestOf(command: Operation, ids: Ids, token: string): Asked {
	const by = command.do === "setPlan" ? "operator" : command.by;
	const get = (input: Asked["input"]): Asked => ({ by, method: "GET", path: `team/${command.do}`, input });
	const post = (input: Asked["input"], path = `team/${command.do}`): Asked => ({ by, method: "POST", path, input });
	switch (command.do) {
		case "invite": {
			const { in: slug, whom, as: role, days: expiresInDays } = command;
			return post({ slug, email: addressOf(whom), role, expiresInDays });
		}
		case "inviteMany": {
			const rowOf = ({ whom, as: role }: (typeof command.rows)[number]) => ({
				email: whom === "nowhere" ? whom : addressOf(whom),
				role,
			});
			return post({ slug: command.in, invites: command.rows.map(rowOf) });
		}
		case "resendInvite":
			return post({ slug: command.in, inviteId: ids.invite(command.invite), role: command.as });
		case "revokeInvite":
			return post({ slug: command.in, inviteId: ids.invite(command.invite) });
		case "acceptInvite":
		case "declineInvite":
			return post({ token });
		case "inviteByToken":
			return get({ token });
		case "acceptMyInvite":
		case "declineMyInvite":
			return post({ inviteId: ids.invite(command.invite) });
		case "myInvites":
			return get({});
		case "updateRole":
			return post({ slug: command.in, userId: ids.user(command.whom), role: command.as });
		case "removeMember":
		case "transferOwnership":
			return post({ slug: command.in, userId: ids.user(command.whom) });
		case "leave":
		case "returnOwnership":
			return post({ slug: command.in });
		case "viewer":
		case "membersByWorkspaceSlug":
			return get({ slug: command.in });
		case "listInvites":
			return get({ slug: command.in, status: command.status });
		case "setPlan":
			return post({ slug: command.in, plan: command.plan, seatLimit: command.seatLimit }, "operator/setPlan");
		case "createLink": {
			const { in: slug, as: role, maxUses, days: expiresInDays } = command;
			return post({ slug, role, maxUses, expiresInDays });
		}
		case "revokeLink":
			return post({ slug: command.in, linkId: ids.link(command.link) });
		case "joinByLink":
			return post({ token });
		case "setDoors":
			return post({ slug: command.in, visibility: command.visibility, joining: command.joining });
		case "joinOpen":
		case "joinByDomain":
		case "requestToJoin":
		case "archiveWorkspace":
		case "restoreWorkspace":
			return post({ slug: command.in });
		case "approveRequest":
			return post({ slug: command.in, requestId: ids.request(command.request), role: command.as });
		case "declineRequest":
			return post({ slug: command.in, requestId: ids.request(command.request) });
		case "withdrawRequest":
			return post({ requestId: ids.request(command.request) });
		case "createWorkspace":
			return post({ slug: command.in, name: `The ${command.in}` }, "auth/organization/create");
		case "deleteWorkspace":
			return post({ organizationId: ids.workspace(command.in) }, "auth/organization/delete");
		case "deleteAccount":
			return post({}, "auth/delete-user");
	}
}
