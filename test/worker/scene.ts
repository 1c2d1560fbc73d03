/**
 * Scenes planted by SQL: workspaces with people and invites, as the API would have left them, in a few milliseconds.
 * `scene.test.ts` compares the two. Only the daily counts of mails are left out: a scene uses up no cap.
 */
import { serializeSigned } from "hono/utils/cookie";
import { mintInviteToken } from "../../src/crypto/invite-token";
import type { Joining, Visibility } from "../../src/rules/doors";
import { DAY_MS } from "../../src/rules/limits";
import type { Plan } from "../../src/rules/plans";
import { GRANTABLE_ROLES, type GrantableRole, type Role } from "../../src/rules/roles";
import { newAddress, newId, unique } from "../names";
import {
	type AuditRow,
	acceptInvites,
	insertAuditRows,
	insertMembers,
	insertPasswords,
	insertRequests,
	insertSessions,
	insertUsers,
	insertWorkspaces,
	type Statement,
} from "../rows";
import { config } from "./bindings";
import { Person } from "./client";
import { plant, sql } from "./database";
import { AGE_MS, type Invite, type InviteTerms, planInvites } from "./scene-invites";

export type { Invite, InviteTerms } from "./scene-invites";

const SESSION_MS = 7 * DAY_MS;

/** People who are signed in, with the statements that plant them. */
async function peopleToPlant(names: readonly string[], activeWorkspaceId: string | null) {
	const createdAt = Date.now() - AGE_MS;
	const all = await Promise.all(
		names.map(async (name) => {
			const person = new Person(newAddress(name), name);
			const token = newSessionToken();
			person.userId = newId();
			person.bearer = await signed(token);
			person.cookie = `better-auth.session_token=${person.bearer}`;
			return { person, token };
		}),
	);
	return {
		people: all.map(({ person }) => person),
		statements: [
			insertUsers(all.map(({ person: { userId, name, email } }) => ({ id: userId, name, email, createdAt }))),
			insertSessions(
				all.map(({ person: { userId }, token }) => ({
					id: newId(),
					token,
					userId,
					activeWorkspaceId,
					createdAt,
					expiresAt: createdAt + SESSION_MS,
				})),
			),
		],
	};
}

const TOKEN_LENGTH = 32;

function newSessionToken(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(TOKEN_LENGTH)), (byte) => (byte % 36).toString(36)).join("");
}

/** A session token as cookies and bearers carry it: signed, with the Worker's own secret or another. */
export async function signed(token: string, secret = config.secret): Promise<string> {
	return (await serializeSigned("token", token, secret)).slice("token=".length);
}

/** The session token of a person, without its signature. */
export function sessionTokenOf({ bearer }: Person): string {
	return decodeURIComponent(bearer).split(".")[0] ?? "";
}

/** So many people who are signed in and are in no workspace. */
export async function newPeople(count: number, name = "person"): Promise<Person[]> {
	const { people, statements } = await peopleToPlant(Array<string>(count).fill(name), null);
	await plant(...statements);
	return people;
}

/** A person who is signed in, with a verified address at a domain. */
export async function personAt(domain: string): Promise<Person> {
	const person = await newPerson();
	const email = person.email.replace(/@.*/, `@${domain}`);
	await plant({ text: "update user set email = ? where id = ?", values: [email, person.userId] });
	return Object.assign(new Person(email, person.name), {
		userId: person.userId,
		bearer: person.bearer,
		cookie: person.cookie,
	});
}

/** A person who is signed in and is in no workspace. */
export async function newPerson(name?: string): Promise<Person> {
	return one(await newPeople(1, name));
}

/** scrypt of `PASSWORD`, as `auth/password.ts` writes it. */
const PASSWORD_HASH =
	"iTrinjHu2PttLMEJ6Jc64Q.914GRA19fernEythDbVplOaKSdFkd0xwNVsgmBWoxGvLjwJD0gksh60dJVyrgDFv3JDHklB04RbyxMAMrzomow";

/** A person who is signed in, and who can also sign in with `PASSWORD`. */
export async function newPersonWithPassword(name?: string): Promise<Person> {
	const person = await newPerson(name);
	const createdAt = Date.now() - AGE_MS;
	await plant(insertPasswords([{ id: newId(), userId: person.userId, passwordHash: PASSWORD_HASH, createdAt }]));
	return person;
}

/** Two lists of the same length, side by side. */
function pairs<A, B>(some: readonly A[], others: readonly B[]): [A, B][] {
	return some.map((item, index) => [item, one(others.slice(index, index + 1))]);
}

function one<Item>([first]: readonly Item[]): Item {
	if (first === undefined) throw new Error("Nothing was planted.");
	return first;
}

/** An invite whose invitee has an account and is signed in. */
export interface Invitee extends Invite {
	person: Person;
}

/** A person who is signed in and has asked to join. */
export interface Requester {
	person: Person;
	requestId: string;
}

export class Workspace {
	constructor(
		readonly workspaceId: string,
		readonly slug: string,
		readonly name: string,
		readonly owner: Person,
	) {}

	/** A new member, by invite and acceptance; `person` if they have an account already. */
	async member(role: GrantableRole = "member", person?: Person): Promise<Person> {
		if (person === undefined) return one(await this.members(1, role));
		await plant(...(await this.#join([{ person, role }])), activated(this.workspaceId, [person]));
		return person;
	}

	/** So many new members of one role. */
	members(count: number, role: GrantableRole = "member"): Promise<Person[]> {
		return this.#newMembers(Array<GrantableRole>(count).fill(role));
	}

	/** The id of a person's membership. */
	async memberIdOf({ userId }: Person): Promise<string> {
		const find = "select id from workspace_member where workspace_id = ? and user_id = ?";
		return one(await sql<{ id: string }>(find, this.workspaceId, userId)).id;
	}

	/** A new member of each role. */
	async everyRole(): Promise<Record<GrantableRole, Person>> {
		const members = await this.#newMembers(GRANTABLE_ROLES);
		const entries = GRANTABLE_ROLES.map((role, index) => [role, members[index]] as const);
		return Object.fromEntries(entries) as Record<GrantableRole, Person>;
	}

	/** Leaves the workspace as if that member had transferred the ownership to its owner, so long ago (ms). */
	async givenBy({ userId }: Person, agoMs = 0): Promise<void> {
		const transfer = { from: userId, at: Date.now() - agoMs, role: "member" };
		const values = [JSON.stringify(transfer), this.workspaceId];
		await plant({ text: "update workspace set last_transfer = ? where id = ?", values });
	}

	/** Sets who finds the workspace, and what they may do. */
	async open(joining: Joining, visibility: Visibility = "public"): Promise<void> {
		const values = [visibility, joining, this.workspaceId];
		await plant({ text: "update workspace set visibility = ?, joining = ? where id = ?", values });
	}

	/** So many people who are signed in, each with a pending request to join. */
	async requesters(count: number): Promise<Requester[]> {
		const asking = (await newPeople(count, "requester")).map((person) => ({ person, requestId: newId() }));
		const createdAt = Date.now() - AGE_MS;
		const { workspaceId } = this;
		await plant(
			insertRequests(
				asking.map(({ person: { userId }, requestId }) => ({ id: requestId, workspaceId, userId, createdAt })),
			),
			insertAuditRows(
				asking.map(({ person: { userId }, requestId }) => ({
					id: newId(),
					action: "request.created",
					workspaceId,
					actorId: userId,
					targetUserId: userId,
					metadata: { requestId },
				})),
			),
		);
		return asking;
	}

	/** A person who is signed in and has asked to join. */
	async requester(): Promise<Requester> {
		return one(await this.requesters(1));
	}

	/** An invite to an address, by default one without an account. */
	async invite({ email = newAddress(), ...terms }: InviteTerms & { email?: string } = {}): Promise<Invite> {
		return one(await this.#invite([email], terms));
	}

	/** So many invites to addresses without an account. */
	invites(count: number, terms: InviteTerms = {}): Promise<Invite[]> {
		return this.#invite(
			Array.from({ length: count }, () => newAddress()),
			terms,
		);
	}

	/** So many people who are signed in, each with an invite. */
	async invitees(count: number, terms: InviteTerms = {}): Promise<Invitee[]> {
		const invited = await newPeople(count, "invitee");
		const invites = await this.#invite(
			invited.map(({ email }) => email),
			terms,
		);
		return pairs(invites, invited).map(([invite, person]) => ({ ...invite, person }));
	}

	/** A person who is signed in and has an invite. */
	async invitee(terms?: InviteTerms): Promise<Invitee> {
		return one(await this.invitees(1, terms));
	}

	async #newMembers(roles: readonly GrantableRole[]): Promise<Person[]> {
		const { people, statements } = await peopleToPlant(roles, this.workspaceId);
		const memberships = pairs(people, roles).map(([person, role]) => ({ person, role }));
		await plant(...statements, ...(await this.#join(memberships)));
		return people;
	}

	async #invite(emails: readonly string[], terms: InviteTerms): Promise<Invite[]> {
		const { invites, statements } = await planInvites(
			this,
			emails.map((email) => ({ email, role: terms.role ?? "member" })),
			terms,
		);
		await plant(...statements);
		return invites;
	}

	async #join(memberships: readonly { person: Person; role: GrantableRole }[]): Promise<Statement[]> {
		const now = Date.now() - AGE_MS;
		const { invites, statements } = await planInvites(
			this,
			memberships.map(({ person: { email }, role }) => ({ email, role })),
		);
		const { workspaceId } = this;
		return [
			...statements,
			insertMembers(
				pairs(memberships, invites).map(
					([
						{
							person: { userId },
							role,
						},
						{ inviteId },
					]) => ({
						id: newId(),
						workspaceId,
						userId,
						role,
						createdAt: now,
						inviteId,
					}),
				),
			),
			acceptInvites(
				pairs(memberships, invites).map(
					([
						{
							person: { userId },
						},
						{ inviteId },
					]) => ({
						id: inviteId,
						acceptedAt: now,
						acceptedBy: userId,
					}),
				),
			),
			insertAuditRows(
				pairs(memberships, invites).map(([{ person, role }, { inviteId }]) => ({
					id: newId(),
					action: "member.joined",
					workspaceId,
					actorId: person.userId,
					targetUserId: person.userId,
					inviteId,
					metadata: { via: "invite", role },
				})),
			),
		];
	}
}

/** Makes a workspace the active one of these people. */
function activated(workspaceId: string, people: readonly Person[]): Statement {
	return {
		text: "update session set active_workspace_id = ?1 where user_id in (select value from json_each(?2))",
		values: [workspaceId, JSON.stringify(people.map(({ userId }) => userId))],
	};
}

export interface WorkspaceTerms {
	/** Without a plan and without seats: a plan that has no limit. */
	plan?: Plan;
	/** Seats of this workspace alone. */
	seats?: number;
	/** An owner who has an account already; by default a new one. */
	owner?: Person;
}

/** A workspace with its owner in it. */
export async function newWorkspace({
	seats,
	plan = seats === undefined ? "enterprise" : "free",
	owner,
}: WorkspaceTerms = {}): Promise<Workspace> {
	const createdAt = Date.now() - AGE_MS;
	const [workspaceId, slug] = [newId(), unique("space")];
	const name = `The ${slug}`;
	const arrived = owner === undefined ? await peopleToPlant(["owner"], workspaceId) : null;
	const theOwner = owner ?? one(arrived?.people ?? []);
	const { userId } = theOwner;
	const seatLimit = seats ?? null;
	const audit: AuditRow[] = [
		{ id: newId(), action: "workspace.created", workspaceId, actorId: userId, metadata: { slug } },
	];
	if (plan !== "free" || seats !== undefined) {
		const metadata = { plan, seatLimit, inviteMailsPerDay: null };
		audit.push({ id: newId(), action: "workspace.plan_set", workspaceId, actorId: null, metadata });
	}
	await plant(
		...(arrived?.statements ?? [activated(workspaceId, [theOwner])]),
		insertWorkspaces([{ id: workspaceId, name, slug, plan, seatLimit, createdAt }]),
		insertMembers([{ id: newId(), workspaceId, userId, role: "owner", createdAt }]),
		insertAuditRows(audit),
	);
	return new Workspace(workspaceId, slug, name, theOwner);
}

export type StaffedWorkspace = Workspace & { readonly people: Readonly<Record<Role, Person>> };

/** A workspace with room, and a person in each role. */
export async function newStaffedWorkspace(): Promise<StaffedWorkspace> {
	const space = await newWorkspace();
	return Object.assign(space, { people: { owner: space.owner, ...(await space.everyRole()) } });
}

/** The token in the mail of an invite's current sending, without waiting for the mail. */
export async function currentToken(inviteId: string): Promise<string> {
	const [row] = await sql<{ sending: number; expiresAt: number }>(
		'select send_count as sending, expires_at as "expiresAt" from workspace_invite where id = ?',
		inviteId,
	);
	if (row === undefined) throw new Error("There is no such invite.");
	return mintInviteToken(config.keys, { inviteId, travelled: "mailed", ...row });
}
