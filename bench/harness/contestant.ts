/** The two contestants that are compared, Muster and Better Auth's organization plugin, and the actions that both do. */
import { ID_LENGTH, idPrefix } from "../../src/crypto/ids";
import type { Running } from "./worker";

/** Every action that is compared, with the name of the plugin's endpoint and the label in the table. */
export const ACTIONS = {
	invite: { plugin: "invite-member", label: "invite" },
	accept: { plugin: "accept-invitation", label: "accept" },
	listMembers: { plugin: "list-members", label: "list members" },
	listInvites: { plugin: "list-invitations", label: "list invites" },
	updateRole: { plugin: "update-member-role", label: "update role" },
	removeMember: { plugin: "remove-member", label: "remove member" },
} as const;
export type Action = keyof typeof ACTIONS;
export const ACTION_NAMES = Object.keys(ACTIONS) as Action[];

/** One HTTP request. */
export interface Step {
	method: "GET" | "POST";
	path: string;
	headers: Record<string, string>;
	body?: unknown;
}

/** Makes the requests of one workspace's owner. `turn` counts from 0; each turn is about another person. */
export type Team = Readonly<Record<Action, (turn: number) => Promise<Step>>>;

export interface TeamSize {
	/** The slug too, and a part of the email addresses. */
	name: string;
	/** The number of members, also that of pending invites and of rows in the audit log. */
	members: number;
	/** The number of people who are signed in and have a pending invite. */
	invitees: number;
}

export interface Contestant {
	readonly name: "muster" | "plugin";
	readonly worker: Running;
	plantTeam(size: TeamSize): Promise<Team>;
	/** Adds workspaces of other people, each with an owner and one invite. */
	plantNeighbours(count: number): Promise<void>;
}

const FIRST_MS = Date.UTC(2026, 0, 1);
const KIND_LENGTH = ID_LENGTH - idPrefix(0).length;

/** An id in the order of creation, as Muster makes them. `serial` counts within a `kind`; each set of rows has its own. */
export function plantedId(kind: number, serial: number): string {
	return idPrefix(FIRST_MS + serial) + kind.toString().padStart(KIND_LENGTH, "0");
}

/** SQL: `plantedId` for the column `n` of a row. */
export function plantedIdSql(kind: number): string {
	return `printf('%011x${kind.toString().padStart(KIND_LENGTH, "0")}', ${FIRST_MS} + n)`;
}

/** SQL: the rows 0, 1, … as the column `n` of `serial`. */
export function serialSql(count: number, from = 0): string {
	return `with recursive "serial" (n) as (select ${from} union all select n + 1 from "serial" where n < ${from + count - 1})`;
}

let kinds = 0;
/** Returns a unique number for each set of rows that is planted. */
export function newKinds<Name extends string>(...names: Name[]): Record<Name, number> {
	const numbered = names.map((name) => {
		kinds += 1;
		return [name, kinds] as const;
	});
	return Object.fromEntries(numbered) as Record<Name, number>;
}
