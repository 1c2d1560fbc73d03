/** The people and organizations of the rival: people are planted by SQL, the rest is made over its own endpoints. */
import { serializeSigned } from "hono/utils/cookie";
import { DAY_MS } from "../../src/rules/limits";
import { RIVAL_ORIGIN, RIVAL_SECRET, type Rival } from "./rival";

export interface RivalAnswer {
	status: number;
	// biome-ignore lint/suspicious/noExplicitAny: tests read what the wire says
	body: any;
}

export class RivalPerson {
	constructor(
		readonly userId: string,
		readonly email: string,
		readonly cookie: string,
	) {}

	/** A call of the organization plugin: `path` below `/api/auth/organization/`. */
	async post({ fetch }: Rival, path: string, body: unknown): Promise<RivalAnswer> {
		const response = await fetch(
			new Request(`${RIVAL_ORIGIN}/api/auth/organization/${path}`, {
				method: "POST",
				headers: { "content-type": "application/json", origin: RIVAL_ORIGIN, cookie: this.cookie },
				body: JSON.stringify(body),
			}),
		);
		const text = await response.text();
		return { status: response.status, body: text === "" ? null : JSON.parse(text) };
	}
}

/** People who are signed in. */
export async function rivalCrowd(d1: D1Database, count: number): Promise<RivalPerson[]> {
	const now = Date.now();
	const people = await Promise.all(
		Array.from({ length: count }, async () => {
			const id = crypto.randomUUID();
			const cookie = await serializeSigned("better-auth.session_token", id, RIVAL_SECRET);
			return new RivalPerson(id, `${id}@example.com`, cookie);
		}),
	);
	const rows = JSON.stringify(people);
	await d1.batch([
		d1
			.prepare(
				`insert into user (id, name, email, email_verified, created_at, updated_at)
				select value ->> 'userId', 'Somebody', value ->> 'email', 1, ?2, ?2 from json_each(?1)`,
			)
			.bind(rows, now),
		d1
			.prepare(
				`insert into session (id, token, user_id, expires_at, created_at, updated_at)
				select value ->> 'userId', value ->> 'userId', value ->> 'userId', ?3, ?2, ?2 from json_each(?1)`,
			)
			.bind(rows, now, now + 7 * DAY_MS),
	]);
	return people;
}

export interface RivalTeam {
	owner: RivalPerson;
	organizationId: string;
}

/** An organization of so many seats, and its owner. */
export async function rivalTeam(d1: D1Database, rival: Rival, seatLimit: number): Promise<RivalTeam> {
	const [owner] = await rivalCrowd(d1, 1);
	if (owner === undefined) throw new Error("Nobody was made.");
	const { status, body } = await owner.post(rival, "create", { name: "Team", slug: crypto.randomUUID() });
	if (status !== 200) throw new Error(`create: ${JSON.stringify(body)}`);
	await d1.prepare("update organization set seat_limit = ? where id = ?").bind(seatLimit, body.id).run();
	return { owner, organizationId: body.id };
}

/** The id of a new invitation. */
export async function rivalInvitation(
	rival: Rival,
	{ owner, organizationId }: RivalTeam,
	email: string,
	role = "member",
): Promise<string> {
	const { status, body } = await owner.post(rival, "invite-member", { organizationId, email, role });
	if (status !== 200) throw new Error(`invite-member: ${JSON.stringify(body)}`);
	return body.id;
}
