/** Workspaces full of people, made without the time that sign-ups and mails take. */
import { v7 } from "uuid";
import { crowd, mintedToken, type Person, planted, setPlan, sql, unique, workspaceOf } from "../client";

export interface Scene {
	owner: Person;
	slug: string;
	workspaceId: string;
}

/** More than any round fills. */
const ROOM = 1_000;

/** A workspace of so many seats, its owner alone in it. */
export async function workspaceOfSeats(seats = ROOM): Promise<Scene> {
	const owner = await planted("owner");
	const { slug, id } = await workspaceOf(owner);
	await setPlan(slug, "free", seats);
	return { owner, slug, workspaceId: id };
}

export const address = (): string => `${unique("x")}@example.com`;

export interface Invitee {
	person: Person;
	inviteId: string;
	/** Of the invite's first sending. */
	token: string;
}

/** So many people with a live invite each; the workspace needs the seats for them. */
export async function invitees({ owner, slug }: Scene, count: number): Promise<Invitee[]> {
	const people = await crowd(count, "invitee");
	const { body } = await owner.post("inviteMany", {
		slug,
		invites: people.map(({ email }) => ({ email, role: "member" })),
	});
	return Promise.all(
		people.map(async (person, position) => {
			const inviteId: string = body.results[position].invite.id;
			return { person, inviteId, token: await mintedToken(inviteId) };
		}),
	);
}

/** One such person. */
export async function invitee(scene: Scene): Promise<Invitee> {
	const [one] = await invitees(scene, 1);
	if (one === undefined) throw new Error("Nobody was invited.");
	return one;
}

/** So many members, who never were invited. */
export async function members({ workspaceId }: Scene, count: number, role = "member"): Promise<Person[]> {
	const people = await crowd(count, role);
	await sql(
		`insert into workspace_member (id, workspace_id, user_id, role, created_at)
		select value ->> 'id', ?2, value ->> 'userId', ?3, ?4 from json_each(?1)`,
		JSON.stringify(people.map(({ userId }) => ({ id: v7(), userId }))),
		workspaceId,
		role,
		Date.now(),
	);
	return people;
}

/** The minute between two sendings is over for every invite here. */
export async function coolDown({ workspaceId }: Scene): Promise<void> {
	await sql("update workspace_invite set last_sent_at = 1 where workspace_id = ?", workspaceId);
}

/** These invites have ended, and nobody has booked it yet. */
export async function expire(all: readonly Invitee[]): Promise<void> {
	await sql(
		"update workspace_invite set expires_at = 1, last_sent_at = 1 where id in (select value from json_each(?))",
		JSON.stringify(all.map(({ inviteId }) => inviteId)),
	);
}

/** The same list in a random order. */
export function shuffled<Item>(items: readonly Item[]): Item[] {
	return items
		.map((item) => ({ item, place: Math.random() }))
		.sort((a, b) => a.place - b.place)
		.map(({ item }) => item);
}

/** 0 to `below`, without it. */
export const anyOf = (below: number): number => Math.floor(Math.random() * below);
