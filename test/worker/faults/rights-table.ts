/** Who may ask what, written down once more: the contract's table of roles, and what each operation needs. */
import type { ErrorCode } from "../../../src/errors";
import type { Permission, Role } from "../../../src/rules/roles";
import { unique } from "../client";
import { type Invitation, newMember, type Place, pendingInvite } from "./rights-scene";
import type { Input, Operation } from "./rights-types";

/** Highest first. */
export const ROLES = ["owner", "admin", "manager", "member", "viewer"] as const satisfies readonly Role[];
/** What can be handed out, highest first. */
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

/** Whether one role stands above another. */
export function isAbove(role: Role, other: Role): boolean {
	return ROLES.indexOf(role) < ROLES.indexOf(other);
}

/** An operation on the workspace that a slug names. */
interface OnWorkspace {
	on: "workspace";
	needs: "membership" | Permission;
	/** What somebody who is allowed succeeds with, over and over. */
	input: (place: Place) => Promise<Input>;
	/** Where a role is refused for another reason than a missing permission. */
	refuses?: Partial<Record<Role, ErrorCode>>;
	/** Which part of the input names something in the workspace, and how one that is not there is refused. */
	target?: { name: "inviteId" | "userId"; missing: ErrorCode };
}

/** An operation on one invite. */
interface OnInvite {
	on: "invite";
	/** `address`: being signed in as the invited address. `token`: the token alone, signed in or not. */
	needs: "address" | "token";
	input: (invite: Invitation) => Promise<Input>;
	/** What somebody with another address is answered. */
	stranger: "ok" | ErrorCode;
}

/** An operation on what is the caller's own. */
interface OnOneself {
	on: "oneself";
}

const inviteTarget = { name: "inviteId", missing: "INVITE_NOT_FOUND" } as const;
const memberTarget = { name: "userId", missing: "MEMBER_NOT_FOUND" } as const;
const slugOnly = async ({ slug }: Place) => ({ slug });
const newAddress = () => `${unique("x")}@example.com`;
const withInvite = async (place: Place) => ({ slug: place.slug, inviteId: (await pendingInvite(place)).id });
const withMember = async (place: Place) => ({ slug: place.slug, userId: (await newMember(place, "viewer")).userId });
const byToken = async ({ token }: Invitation) => ({ token: await token() });
const byId = async ({ id }: Invitation) => ({ inviteId: id });

/** One row an operation. An operation that is declared and has no row here fails the type-check. */
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
	updateRole: {
		on: "workspace",
		needs: "canManageMembers",
		input: async (place) => ({ ...(await withMember(place)), role: "viewer" }),
		target: memberTarget,
	},
	removeMember: { on: "workspace", needs: "canManageMembers", input: withMember, target: memberTarget },
	leave: { on: "workspace", needs: "membership", input: slugOnly, refuses: { owner: "OWNER_CANNOT_LEAVE" } },
	transferOwnership: { on: "workspace", needs: "canDeleteWorkspace", input: withMember, target: memberTarget },
	inviteByToken: { on: "invite", needs: "token", input: byToken, stranger: "ok" },
	declineInvite: { on: "invite", needs: "token", input: byToken, stranger: "ok" },
	acceptInvite: { on: "invite", needs: "address", input: byToken, stranger: "EMAIL_MISMATCH" },
	acceptMyInvite: { on: "invite", needs: "address", input: byId, stranger: "INVITE_NOT_FOUND" },
	declineMyInvite: { on: "invite", needs: "address", input: byId, stranger: "INVITE_NOT_FOUND" },
	myInvites: { on: "oneself" },
} as const satisfies Record<Operation, OnWorkspace | OnInvite | OnOneself>;

type Row = OnWorkspace | OnInvite | OnOneself;
type Named<R extends Row> = R & { name: Operation };

/** The rows of one kind, each with its operation's name. */
function rowsOn<Kind extends Row["on"]>(kind: Kind): Named<Extract<Row, { on: Kind }>>[] {
	return Object.entries<Row>(OPERATIONS)
		.filter((entry): entry is [Operation, Extract<Row, { on: Kind }>] => entry[1].on === kind)
		.map(([name, row]) => ({ ...row, name }));
}

export const WORKSPACE_OPERATIONS = rowsOn("workspace");
export const INVITE_OPERATIONS = rowsOn("invite");
/** Those whose input names an invite or a member in the workspace. */
export const TARGETED_OPERATIONS = WORKSPACE_OPERATIONS.flatMap((row) =>
	row.target === undefined ? [] : [{ ...row, target: row.target }],
);

/** What a role is answered that asks in its own workspace: `ok`, or the code of its refusal. */
export function expectedAnswer({ needs, refuses }: Pick<OnWorkspace, "needs" | "refuses">, role: Role): string {
	if (needs !== "membership" && !holds(role, needs)) return "FORBIDDEN";
	return refuses?.[role] ?? "ok";
}
