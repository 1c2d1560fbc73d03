/** The two contestants that are compared, Muster and Better Auth's organization plugin, and the actions that both do. */
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

/** An id in the order of creation, like UUIDv7. `serial` counts within a `kind`; each set of rows has its own `kind`. */
export function plantedId(kind: number, serial: number): string {
	const time = (BigInt(Date.UTC(2026, 0, 1)) + BigInt(serial)).toString(16).padStart(12, "0");
	return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${kind.toString(16).padStart(12, "0")}`;
}

/** SQL: `plantedId` for the column `n` of a row. */
export function plantedIdSql(kind: number): string {
	const start = Date.UTC(2026, 0, 1);
	return `(substr(printf('%012x', ${start} + n), 1, 8) || '-' || substr(printf('%012x', ${start} + n), 9) || '-7000-8000-${kind
		.toString(16)
		.padStart(12, "0")}')`;
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
