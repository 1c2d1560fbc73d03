/** What is compared: the same deeds, by Muster and by Better Auth's own organization plugin. */
import type { Running } from "./worker";

/** Every deed that is compared, with what the plugin calls it. */
export const DEEDS = {
	invite: { plugin: "invite-member", label: "invite" },
	accept: { plugin: "accept-invitation", label: "accept" },
	listMembers: { plugin: "list-members", label: "list members" },
	listInvites: { plugin: "list-invitations", label: "list invites" },
	updateRole: { plugin: "update-member-role", label: "update role" },
	removeMember: { plugin: "remove-member", label: "remove member" },
} as const;
export type Deed = keyof typeof DEEDS;
export const DEED_NAMES = Object.keys(DEEDS) as Deed[];

/** One request. */
export interface Step {
	method: "GET" | "POST";
	path: string;
	headers: Record<string, string>;
	body?: unknown;
}

/** A workspace whose owner acts. `turn` counts from 0: each time it is somebody else whom the deed is about. */
export type Team = Readonly<Record<Deed, (turn: number) => Promise<Step>>>;

export interface TeamSize {
	/** Also in its addresses and slug. */
	name: string;
	/** Members, and as many pending invites, and as many rows of the audit log. */
	members: number;
	/** People who are signed in and have an invite that they have not answered. */
	invitees: number;
}

export interface Contestant {
	readonly name: "muster" | "plugin";
	readonly worker: Running;
	plantTeam(size: TeamSize): Promise<Team>;
	/** Workspaces of other people, each with its owner and one invite. */
	plantNeighbours(count: number): Promise<void>;
}

/** Ids in the order in which they are made, as UUIDv7 has them: `serial` counts within a `kind`, which tells sets apart. */
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
/** A number for each set of rows that is planted, which no other set has. */
export function newKinds<Name extends string>(...names: Name[]): Record<Name, number> {
	const numbered = names.map((name) => {
		kinds += 1;
		return [name, kinds] as const;
	});
	return Object.fromEntries(numbered) as Record<Name, number>;
}
