/** A connection that is lost for good at any trip. The same request at an instance that works finishes the action once. */
import { env } from "cloudflare:workers";
import { beforeAll, vi } from "vitest";
import { newAddress, PASSWORD, unique } from "../../names";
import { often, promise, rival, type Tally } from "../../promise";
import { type RivalPerson, rivalCrowd, rivalInvitation, rivalTeam } from "../../rival/people";
import { createRival } from "../../rival/rival";
import { createTables } from "../../rival/tables";
import { request } from "../client";
import { sql } from "../database";
import { always, type Fault, faultyD1, lostAfter, lostBefore, noFault, since } from "../faulty-d1";
import { boundInstance, instanceOver } from "../instance";
import { codeFor } from "../mailbox";
import { newPerson, newWorkspace } from "../scene";

beforeAll(() => createTables(env.RIVAL_DB));

/** One request, and the number of its rows afterwards. */
interface Repeatable {
	/** Makes the request over this database. */
	send: (d1: D1Database) => Promise<unknown>;
	rows: () => Promise<number>;
}

/** Loses the connection at each trip of a request, and makes the request again. */
async function loseAndRetry(tally: Tally, d1: D1Database, prepare: () => Promise<Repeatable>): Promise<void> {
	const counting = faultyD1(d1, always(noFault));
	await (await prepare()).send(counting);
	const faults: readonly Fault[] = [lostAfter, lostBefore].slice(0, often(1, 2, 2));
	for (let round = 0; round < often(1, 1, 2); round += 1) {
		for (let trip = 1; trip <= counting.trips; trip += 1) {
			for (const fault of faults) {
				const { send, rows } = await prepare();
				await send(faultyD1(d1, since(trip, fault)));
				await send(d1);
				const count = await rows();
				tally.attempts += 1;
				tally.faults += 1;
				if (count !== 1) tally.violations.push(`trip ${trip}: ${count} rows instead of one`);
			}
		}
	}
}

const rowsIn = async (query: string, ...values: string[]): Promise<number> =>
	(await sql<{ n: number }>(query, ...values))[0]?.n ?? 0;

const rivalRowsIn = async (query: string, ...values: string[]): Promise<number> =>
	(await env.RIVAL_DB.prepare(query)
		.bind(...values)
		.first<number>("n")) ?? 0;

const over = (d1: D1Database) => (d1 === env.DB ? boundInstance : instanceOver(d1));

async function somebody(): Promise<RivalPerson> {
	const [person] = await rivalCrowd(env.RIVAL_DB, 1);
	if (person === undefined) throw new Error("Nobody was made.");
	return person;
}

const ACCEPTING = "database: an acceptance that loses its connection makes one member when it is retried";
promise(ACCEPTING, (tally) =>
	loseAndRetry(tally, env.DB, async () => {
		const { person, inviteId, token } = await (await newWorkspace()).invitee();
		return {
			send: (d1) => person.at(over(d1)).post("acceptInvite", { token }),
			rows: () =>
				rowsIn(
					`select count(*) as n from workspace_member inner join workspace_invite using (workspace_id)
					where workspace_invite.id = ? and user_id = ?`,
					inviteId,
					person.userId,
				),
		};
	}),
);
rival(ACCEPTING, (tally) =>
	loseAndRetry(tally, env.RIVAL_DB, async () => {
		const rivals = createRival(env.RIVAL_DB);
		const team = await rivalTeam(env.RIVAL_DB, rivals, 3);
		const person = await somebody();
		const invitationId = await rivalInvitation(rivals, team, person.email);
		return {
			send: (d1) => person.post(createRival(d1), "accept-invitation", { invitationId }),
			rows: () =>
				rivalRowsIn(
					"select count(*) as n from member where organization_id = ? and user_id = ?",
					team.organizationId,
					person.userId,
				),
		};
	}),
);

const INVITING = "database: an invitation that loses its connection owes one mail when it is retried";
promise(INVITING, (tally) =>
	loseAndRetry(tally, env.DB, async () => {
		const { owner, slug } = await newWorkspace();
		const email = newAddress();
		return {
			send: (d1) => owner.at(over(d1)).post("invite", { slug, email, role: "member" }),
			rows: () => rowsIn("select count(*) as n from mail_outbox where recipient = ?", email),
		};
	}),
);
rival(INVITING, (tally) =>
	loseAndRetry(tally, env.RIVAL_DB, async () => {
		const { owner, organizationId } = await rivalTeam(env.RIVAL_DB, createRival(env.RIVAL_DB), 3);
		const email = newAddress();
		const asked: ReturnType<typeof createRival>[] = [];
		return {
			send: (d1) => {
				const instance = createRival(d1);
				asked.push(instance);
				return owner.post(instance, "invite-member", { organizationId, email, role: "member" });
			},
			rows: async () => asked.flatMap(({ mails }) => mails).length,
		};
	}),
);

const CREATING = "database: a new workspace that loses its connection has its owner when it is retried";
promise(CREATING, (tally) =>
	loseAndRetry(tally, env.DB, async () => {
		const [person, slug] = [await newPerson("founder"), unique("space")];
		return {
			send: (d1) => person.at(over(d1)).auth("POST", "/organization/create", { name: "New", slug }),
			rows: () =>
				rowsIn(
					`select count(*) as n from workspace inner join workspace_member on workspace_id = workspace.id
					where slug = ? and user_id = ? and role = 'owner'`,
					slug,
					person.userId,
				),
		};
	}),
);
rival(CREATING, (tally) =>
	loseAndRetry(tally, env.RIVAL_DB, async () => {
		const [person, slug] = [await somebody(), unique("space")];
		return {
			send: (d1) => person.post(createRival(d1), "create", { name: "New", slug }),
			rows: () =>
				rivalRowsIn(
					`select count(*) as n from organization inner join member on organization_id = organization.id
					where slug = ? and user_id = ? and role = 'owner'`,
					slug,
					person.userId,
				),
		};
	}),
);

promise("database: a sign-up that loses its connection succeeds when it is retried, with the newest code", (tally) =>
	loseAndRetry(tally, env.DB, async () => {
		const email = newAddress();
		return {
			send: (d1) =>
				request("POST", "/api/auth/sign-up/email", {
					body: { email, password: PASSWORD, name: "New" },
					instance: over(d1),
				}),
			rows: async () => {
				await newestIsSent(email);
				const { status } = await request("POST", "/api/auth/email-otp/verify-email", {
					body: { email, otp: await codeFor(email) },
				});
				return status === 200 ? 1 : 0;
			},
		};
	}),
);

/** Mail that was owed before the connection was lost may wait for the sweep; the newest mail goes out at once. */
const newestIsSent = (email: string) =>
	vi.waitUntil(
		() =>
			rowsIn(
				"select count(*) as n from (select state from mail_outbox where recipient = ? order by id desc limit 1) where state = 'sent'",
				email,
			),
		{ timeout: 10_000, interval: 20 },
	);
