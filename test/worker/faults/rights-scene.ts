/** Workspaces with somebody in every role, and everyone else who may come and ask. */
import { env } from "cloudflare:workers";
import { serializeSigned } from "hono/utils/cookie";
import { type Bindings, readConfig } from "../../../src/config/config";
import { DAY_MS } from "../../../src/rules/limits";
import type { Role } from "../../../src/rules/roles";
import { teamRoutes } from "../../../src/team/routes";
import type { Tally } from "../../promise";
import {
	type Answer,
	type Credential,
	crowd,
	mintedToken,
	type Person,
	planted,
	request,
	setPlan,
	sql,
	unique,
	workspaceOf,
} from "../client";
import type { Input, Operation } from "./rights-types";

export interface Place {
	slug: string;
	workspaceId: string;
	people: Record<Role, Person>;
}

/** A workspace with room, and one person in each role. */
export async function staffedWorkspace(): Promise<Place> {
	const owner = await planted("owner");
	const { slug, id } = await workspaceOf(owner);
	await setPlan(slug, "enterprise");
	const place = { slug, workspaceId: id };
	const [admin, manager, member, viewer] = [
		await newMember(place, "admin"),
		await newMember(place, "manager"),
		await newMember(place, "member"),
		await newMember(place, "viewer"),
	];
	return { ...place, people: { owner, admin, manager, member, viewer } };
}

/** One more member, without the way through an invite. */
export async function newMember({ workspaceId }: Pick<Place, "workspaceId">, role: Role): Promise<Person> {
	const person = await planted(role);
	await sql(
		"insert into workspace_member (id, workspace_id, user_id, role, created_at) values (?, ?, ?, ?, ?)",
		unique("member"),
		workspaceId,
		person.userId,
		role,
		Date.now(),
	);
	return person;
}

/** A pending invite, and the token that its mail would carry. */
export interface Invitation {
	id: string;
	token: () => Promise<string>;
}

/** An invite whose first mail went out a while ago. */
export async function pendingInvite(
	{ workspaceId }: Pick<Place, "workspaceId">,
	email = `${unique("invitee")}@example.com`,
	role: Role = "viewer",
): Promise<Invitation> {
	const id = crypto.randomUUID();
	await sql(
		`insert into workspace_invite (id, workspace_id, email, recipient_hash, role, expires_in_days, send_count, last_sent_at, created_at, expires_at)
		values (?1, ?2, ?3, ?1, ?4, 7, 1, 1, 1, ?5)`,
		id,
		workspaceId,
		email,
		role,
		Date.now() + 7 * DAY_MS,
	);
	return { id, token: () => mintedToken(id) };
}

/** People of every role but the owner's whom the owner has removed, and whose sessions live on. */
export async function removedMembers(place: Place): Promise<Person[]> {
	const removed = [];
	for (const role of ["admin", "manager", "member", "viewer"] as const) {
		const person = await newMember(place, role);
		await place.people.owner.post("removeMember", { slug: place.slug, userId: person.userId });
		removed.push(person);
	}
	return removed;
}

/** Every credential that is none. */
export async function worthlessCredentials(): Promise<Record<string, Credential>> {
	const [expired, signedOut, alive] = await crowd(3, "nobody");
	if (expired === undefined || signedOut === undefined || alive === undefined) throw new Error("Nobody was made.");
	await sql("update session set expires_at = ? where user_id = ?", Date.now() - 1, expired.userId);
	await sql("delete from session where user_id = ?", signedOut.userId);
	const { secret } = readConfig(env as unknown as Bindings);
	const token = decodeURIComponent(alive.bearer).split(".")[0] ?? "";
	const forged = (await serializeSigned("token", token, `not ${secret}`)).slice("token=".length);
	return {
		"signed out": {},
		"expired session": { bearer: expired.bearer },
		"expired session's cookie": { cookie: expired.cookie },
		"session that was ended": { bearer: signedOut.bearer },
		"bearer under another key": { bearer: forged },
		"cookie under another key": { cookie: `better-auth.session_token=${forged}` },
		"bearer without a signature": { bearer: token },
		"cookie without a signature": { cookie: `better-auth.session_token=${token}` },
		"session token of nobody": { bearer: (await serializeSigned("token", "nobody", secret)).slice("token=".length) },
	};
}

const METHODS = new Map(
	teamRoutes.routes.filter(({ method }) => method !== "ALL").map(({ path, method }) => [path.slice(1), method]),
);

/** The names of all operations, from their declarations. */
export const DECLARED: readonly string[] = [...METHODS.keys()];

/** `GET` or `POST`, as the operation declares. */
export function methodOf(operation: Operation): string {
	return METHODS.get(operation) ?? "";
}

/** Calls an operation by the method that it declares. */
export function ask(operation: Operation, input: Input, credential: Credential): Promise<Answer> {
	const path = `/api/team/${operation}`;
	if (methodOf(operation) === "POST") return request("POST", path, { body: input, credential });
	const query = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]));
	return request("GET", `${path}?${query}`, { credential });
}

/** `ok`, or the code of the refusal. */
export function outcome({ status, body }: Answer): string {
	return status < 300 ? "ok" : String(body?.code ?? status);
}

/** Differs from one request to the next, whatever is asked for. */
const OF_THE_REQUEST = ["x-request-id", "server-timing", "x-d1-bookmark"];
const isOfTheRequest = ([name, value]: [string, string]) =>
	OF_THE_REQUEST.includes(name) || (name === "set-cookie" && value.startsWith("muster.bookmark="));

/** All that a client can see of an answer, as one string. */
export function exactly({ status, body, headers }: Answer): string {
	return JSON.stringify([status, body, [...headers].filter((header) => !isOfTheRequest(header))]);
}

/** One more answer that has to be a certain one. */
export function tried(tally: Tally, what: string, got: string, expected: string): void {
	tally.attempts += 1;
	if (got !== expected) tally.violations.push(`${what}: ${got} instead of ${expected}`);
}
