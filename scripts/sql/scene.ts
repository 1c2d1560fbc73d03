/** A small workspace to run operations in. Its people are rows; operations make the rest of it. */
import { drizzle } from "drizzle-orm/d1";
import { session, user, workspace } from "../../src/db/schema";
import { DAY_MS } from "../../src/rules/limits";

/** The owner and a member of the workspace, and a person with a pending invite to it. */
export const PEOPLE = ["owner", "member", "invitee"] as const;
export type Person = (typeof PEOPLE)[number];

/** Values for the fields of that name in the input of an operation. */
export interface Scene {
	slug: string;
	/** The member's. */
	userId: string;
	/** The invitee's. */
	inviteId: string;
	domainId: string;
}

/** Runs a POST request of a person and returns the body of the response. */
export type Post = (person: Person, path: string, body: object) => Promise<unknown>;

export const sessionTokenOf = (person: Person): string => `session-of-${person}`;
const addressOf = (person: Person): string => `${person}@example.com`;

/** @param now the time of the scene (ms since 1970) */
export async function plantScene(d1: D1Database, post: Post, now: number): Promise<Scene> {
	await plantPeople(d1, now);
	const slug = "acme";
	await post("owner", "/api/auth/organization/create", { name: "Acme", slug });
	await drizzle(d1).update(workspace).set({ plan: "enterprise" });
	const inviteIdOf = async (person: Person) => {
		const body = await post("owner", "/api/team/invite", { slug, email: addressOf(person), role: "member" });
		return (body as { invite: { id: string } }).invite.id;
	};
	await post("member", "/api/team/acceptMyInvite", { inviteId: await inviteIdOf("member") });
	const { domain } = (await post("owner", "/api/team/addDomain", { slug, domain: "acme.com" })) as {
		domain: { id: string };
	};
	return { slug, userId: "member", inviteId: await inviteIdOf("invitee"), domainId: domain.id };
}

async function plantPeople(d1: D1Database, now: number): Promise<void> {
	const times = { createdAt: new Date(now), updatedAt: new Date(now) };
	const expiresAt = new Date(now + 7 * DAY_MS);
	const database = drizzle(d1);
	for (const person of PEOPLE) {
		const email = addressOf(person);
		await database.insert(user).values({ ...times, id: person, name: person, email, emailVerified: true });
		const token = sessionTokenOf(person);
		await database.insert(session).values({ ...times, id: person, token, userId: person, expiresAt });
	}
}
