/** The rights a second time, without `src`: the contract's table of roles, and the permission that each operation needs. */
import type { ErrorCode } from "../../../src/errors";
import type { Permission, Role } from "../../../src/rules/roles";
import { newAddress } from "../../names";
import { sql } from "../database";
import { newDomain, plantedDomain, provableDomain } from "../domains";
import { newLink } from "../links";
import type { Invite, StaffedWorkspace } from "../scene";
import type { Input, Operation } from "./rights-types";

/** Highest first. */
export const ROLES = ["owner", "admin", "manager", "member", "viewer"] as const satisfies readonly Role[];
/** Roles that can be handed out, highest first. */
export const GRANTED = ["admin", "manager", "member", "viewer"] as const;

const HOLDERS = {
	canDeleteWorkspace: ["owner"],
	canManageBilling: ["owner", "admin"],
	canManageWorkspace: ["owner", "admin"],
	canManageMembers: ["owner", "admin", "manager"],
	canContribute: ["owner", "admin", "manager", "member"],
} as const satisfies Record<Permission, readonly Role[]>;

export const PERMISSIONS = Object.keys(HOLDERS) as readonly Permission[];

export function holds(role: Role, permission: Permission): boolean {
	return (HOLDERS[permission] as readonly Role[]).includes(role);
}

/** One role is above another. */
export function isAbove(role: Role, other: Role): boolean {
	return ROLES.indexOf(role) < ROLES.indexOf(other);
}

/** An operation on the workspace that a slug names. */
interface OnWorkspace {
	on: "workspace";
	needs: "membership" | Permission;
	/** An input with which an allowed caller succeeds, any number of times. */
	input: (space: StaffedWorkspace) => Promise<Input>;
	/** Refusals of a role for another reason than a missing permission. */
	refuses?: Partial<Record<Role, ErrorCode>>;
	/** The part of the input that names an invite, a link, a request, a domain or a member, and the refusal if there is none. */
	target?: { name: "inviteId" | "linkId" | "requestId" | "domainId" | "userId"; missing: ErrorCode };
}

/** An operation on one invite. */
interface OnInvite {
	on: "invite";
	/** `address`: being signed in as the invited address. `token`: the token alone, signed in or not. */
	needs: "address" | "token";
	input: (invite: Invite) => Input;
	/** The answer to a person with another address. */
	stranger: "ok" | ErrorCode;
}

/** An operation on one link, by its token. */
interface OnLink {
	on: "link";
	/** `person`: being signed in. `token`: the token alone, signed in or not. */
	needs: "person" | "token";
}

/** An operation on the caller's own rows, or on what everybody who is signed in may see. */
interface OnOneself {
	on: "oneself";
	input: (space: StaffedWorkspace) => Promise<Input>;
}

const inviteTarget = { name: "inviteId", missing: "INVITE_NOT_FOUND" } as const;
const memberTarget = { name: "userId", missing: "MEMBER_NOT_FOUND" } as const;
const requestTarget = { name: "requestId", missing: "REQUEST_NOT_FOUND" } as const;
const nothing = async () => ({});
const domainTarget = { name: "domainId", missing: "DOMAIN_NOT_FOUND" } as const;
const slugOnly = async ({ slug }: StaffedWorkspace) => ({ slug });
const withInvite = async (space: StaffedWorkspace) => ({
	slug: space.slug,
	inviteId: (await space.invite({ role: "viewer" })).inviteId,
});
const withMember = async (space: StaffedWorkspace) => ({
	slug: space.slug,
	userId: (await space.member("viewer")).userId,
});
const withLink = async (space: StaffedWorkspace) => ({
	slug: space.slug,
	linkId: (await newLink(space, { role: "viewer" })).linkId,
});
const withRequest = async (space: StaffedWorkspace) => ({
	slug: space.slug,
	requestId: (await space.requester()).requestId,
});
const withDomain = async (space: StaffedWorkspace) => ({
	slug: space.slug,
	domainId: (await plantedDomain(space)).domainId,
});
const byToken = ({ token }: Invite) => ({ token });
const byId = ({ inviteId }: Invite) => ({ inviteId });

/** One row for each operation. A declared operation without a row here fails the type-check. */
export const OPERATIONS = {
	membersByWorkspaceSlug: { on: "workspace", needs: "membership", input: slugOnly },
	viewer: { on: "workspace", needs: "membership", input: slugOnly },
	listInvites: { on: "workspace", needs: "canManageMembers", input: slugOnly },
	invite: {
		on: "workspace",
		needs: "canManageMembers",
		input: async ({ slug }) => ({ slug, email: newAddress(), role: "viewer" }),
	},
	inviteMany: {
		on: "workspace",
		needs: "canManageMembers",
		input: async ({ slug }) => ({ slug, invites: [{ email: newAddress(), role: "viewer" }] }),
	},
	resendInvite: { on: "workspace", needs: "canManageMembers", input: withInvite, target: inviteTarget },
	revokeInvite: { on: "workspace", needs: "canManageMembers", input: withInvite, target: inviteTarget },
	inviteUrl: {
		on: "workspace",
		needs: "canManageMembers",
		input: withInvite,
		target: inviteTarget,
	},
	createLink: { on: "workspace", needs: "canManageMembers", input: async ({ slug }) => ({ slug, role: "viewer" }) },
	listLinks: { on: "workspace", needs: "canManageMembers", input: slugOnly },
	revokeLink: {
		on: "workspace",
		needs: "canManageMembers",
		input: withLink,
		target: { name: "linkId", missing: "LINK_NOT_FOUND" },
	},
	updateRole: {
		on: "workspace",
		needs: "canManageMembers",
		input: async (space) => ({ ...(await withMember(space)), role: "viewer" }),
		target: memberTarget,
	},
	removeMember: { on: "workspace", needs: "canManageMembers", input: withMember, target: memberTarget },
	leave: { on: "workspace", needs: "membership", input: slugOnly, refuses: { owner: "OWNER_CANNOT_LEAVE" } },
	transferOwnership: { on: "workspace", needs: "canDeleteWorkspace", input: withMember, target: memberTarget },
	returnOwnership: {
		on: "workspace",
		needs: "canDeleteWorkspace",
		input: async (space) => {
			await space.givenBy(await space.member("admin"));
			return { slug: space.slug };
		},
	},
	archiveWorkspace: { on: "workspace", needs: "canDeleteWorkspace", input: slugOnly },
	restoreWorkspace: { on: "workspace", needs: "canDeleteWorkspace", input: slugOnly },
	addDomain: {
		on: "workspace",
		needs: "canManageWorkspace",
		input: async (space) => {
			// There is always room for one more.
			await sql("delete from workspace_domain where workspace_id = ?", space.workspaceId);
			return { slug: space.slug, domain: newDomain() };
		},
	},
	listDomains: { on: "workspace", needs: "canManageWorkspace", input: slugOnly },
	verifyDomain: {
		on: "workspace",
		needs: "canManageWorkspace",
		input: async (space) => ({ slug: space.slug, domainId: (await provableDomain(space)).domainId }),
		target: domainTarget,
	},
	setDomainMode: {
		on: "workspace",
		needs: "canManageWorkspace",
		input: async (space) => ({ ...(await withDomain(space)), mode: "suggest" }),
		target: domainTarget,
	},
	removeDomain: { on: "workspace", needs: "canManageWorkspace", input: withDomain, target: domainTarget },
	// A member stays what they are. Nobody here has an address at a domain of the workspace.
	joinByDomain: { on: "oneself", input: slugOnly },
	suggestions: { on: "oneself", input: nothing },
	inviteByToken: { on: "invite", needs: "token", input: byToken, stranger: "ok" },
	declineInvite: { on: "invite", needs: "token", input: byToken, stranger: "ok" },
	acceptInvite: { on: "invite", needs: "address", input: byToken, stranger: "EMAIL_MISMATCH" },
	acceptMyInvite: { on: "invite", needs: "address", input: byId, stranger: "INVITE_NOT_FOUND" },
	declineMyInvite: { on: "invite", needs: "address", input: byId, stranger: "INVITE_NOT_FOUND" },
	linkByToken: { on: "link", needs: "token" },
	joinByLink: { on: "link", needs: "person" },
	myInvites: { on: "oneself", input: nothing },
	doors: { on: "workspace", needs: "membership", input: slugOnly },
	setDoors: {
		on: "workspace",
		needs: "canManageWorkspace",
		input: async ({ slug }) => ({ slug, inviteTransport: "link" }),
	},
	publicWorkspaces: { on: "oneself", input: nothing },
	joinOpen: { on: "oneself", input: slugOnly },
	requestToJoin: { on: "oneself", input: slugOnly },
	listRequests: { on: "workspace", needs: "canManageMembers", input: slugOnly },
	approveRequest: {
		on: "workspace",
		needs: "canManageMembers",
		input: async (space) => ({ ...(await withRequest(space)), role: "viewer" }),
		target: requestTarget,
	},
	declineRequest: { on: "workspace", needs: "canManageMembers", input: withRequest, target: requestTarget },
	myRequests: { on: "oneself", input: nothing },
	withdrawRequest: {
		on: "oneself",
		input: async (space) => ({ requestId: (await space.requester()).requestId }),
	},
} as const satisfies Record<Operation, OnWorkspace | OnInvite | OnLink | OnOneself>;

type Row = OnWorkspace | OnInvite | OnLink | OnOneself;
type Named<R extends Row> = R & { name: Operation };

/** The rows of one kind, each with the name of its operation. */
function rowsOn<Kind extends Row["on"]>(kind: Kind): Named<Extract<Row, { on: Kind }>>[] {
	return Object.entries<Row>(OPERATIONS)
		.filter((entry): entry is [Operation, Extract<Row, { on: Kind }>] => entry[1].on === kind)
		.map(([name, row]) => ({ ...row, name }));
}

export const WORKSPACE_OPERATIONS = rowsOn("workspace");
export const INVITE_OPERATIONS = rowsOn("invite");
export const LINK_OPERATIONS = rowsOn("link");
export const ONESELF_OPERATIONS = rowsOn("oneself");
/** The operations whose input names an invite, a link, a request or a member in the workspace. */
export const TARGETED_OPERATIONS = WORKSPACE_OPERATIONS.flatMap((row) =>
	row.target === undefined ? [] : [{ ...row, target: row.target }],
);

/** The answer to a role in its own workspace: `ok`, or the code of its refusal. */
export function expectedAnswer({ needs, refuses }: Pick<OnWorkspace, "needs" | "refuses">, role: Role): string {
	if (needs !== "membership" && !holds(role, needs)) return "FORBIDDEN";
	return refuses?.[role] ?? "ok";
}
