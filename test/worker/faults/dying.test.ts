/** The connection, or the isolate, dies for good at any trip. Whoever comes back to a healthy one can finish. */
import { env } from "cloudflare:workers";
import { beforeAll, vi } from "vitest";
import { often, promise, rival, type Tally } from "../../promise";
import { type RivalPerson, rivalCrowd, rivalInvitation, rivalTeam } from "../../rival/people";
import { createRival } from "../../rival/rival";
import { createTables } from "../../rival/tables";
import { codeFor, frontDoor, PASSWORD, planted, request, sql, unique } from "../client";
import { always, type Fate, faultyD1, lostAfter, lostBefore, since, smooth } from "../faulty-d1";
import { instanceOver } from "../instance";
import { address, invitee, workspaceOfSeats } from "./scene";

beforeAll(() => createTables(env.RIVAL_DB));

/** One request, and what should be there once it was made again: how many rows of it are there? */
interface Errand {
	/** Makes the request over this database. */
	ask: (d1: D1Database) => Promise<unknown>;
	done: () => Promise<number>;
}

/** Makes each request die at each of its trips, and makes it again. */
async function die(tally: Tally, d1: D1Database, arrange: () => Promise<Errand>): Promise<void> {
	const counting = faultyD1(d1, always(smooth));
	await (await arrange()).ask(counting);
	const fates: readonly Fate[] = [lostAfter, lostBefore].slice(0, often(1, 2));
	for (let round = 0; round < often(1, 2); round += 1) {
		for (let trip = 1; trip <= counting.trips; trip += 1) {
			for (const fate of fates) {
				const { ask, done } = await arrange();
				await ask(faultyD1(d1, since(trip, fate)));
				await ask(d1);
				const rows = await done();
				tally.attempts += 1;
				tally.faults += 1;
				if (rows !== 1) tally.violations.push(`trip ${trip}: ${rows} instead of one`);
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

const through = (d1: D1Database) => (d1 === env.DB ? frontDoor : instanceOver(d1));

async function somebody(): Promise<RivalPerson> {
	const [person] = await rivalCrowd(env.RIVAL_DB, 1);
	if (person === undefined) throw new Error("Nobody was made.");
	return person;
}

const ACCEPTING = "database: whoever accepts while it dies is in by trying again, once";
promise(ACCEPTING, (tally) =>
	die(tally, env.DB, async () => {
		const { person, inviteId, token } = await invitee(await workspaceOfSeats());
		return {
			ask: (d1) => person.through(through(d1)).post("acceptInvite", { token }),
			done: () =>
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
	die(tally, env.RIVAL_DB, async () => {
		const rivals = createRival(env.RIVAL_DB);
		const team = await rivalTeam(env.RIVAL_DB, rivals, 3);
		const person = await somebody();
		const invitationId = await rivalInvitation(rivals, team, person.email);
		return {
			ask: (d1) => person.post(createRival(d1), "accept-invitation", { invitationId }),
			done: () =>
				rivalRowsIn(
					"select count(*) as n from member where organization_id = ? and user_id = ?",
					team.organizationId,
					person.userId,
				),
		};
	}),
);

const INVITING = "database: whoever invites while it dies has owed one mail by trying again";
promise(INVITING, (tally) =>
	die(tally, env.DB, async () => {
		const { owner, slug } = await workspaceOfSeats();
		const email = address();
		return {
			ask: (d1) => owner.through(through(d1)).post("invite", { slug, email, role: "member" }),
			done: () => rowsIn("select count(*) as n from mail_outbox where recipient = ?", email),
		};
	}),
);
rival(INVITING, (tally) =>
	die(tally, env.RIVAL_DB, async () => {
		const { owner, organizationId } = await rivalTeam(env.RIVAL_DB, createRival(env.RIVAL_DB), 3);
		const email = address();
		const asked: ReturnType<typeof createRival>[] = [];
		return {
			ask: (d1) => {
				const instance = createRival(d1);
				asked.push(instance);
				return owner.post(instance, "invite-member", { organizationId, email, role: "member" });
			},
			done: async () => asked.flatMap(({ mails }) => mails).length,
		};
	}),
);

const FOUNDING = "database: whoever makes a workspace while it dies owns it by trying again";
promise(FOUNDING, (tally) =>
	die(tally, env.DB, async () => {
		const [person, slug] = [await planted("founder"), unique("space")];
		return {
			ask: (d1) => person.through(through(d1)).auth("POST", "/organization/create", { name: "New", slug }),
			done: () =>
				rowsIn(
					`select count(*) as n from workspace inner join workspace_member on workspace_id = workspace.id
					where slug = ? and user_id = ? and role = 'owner'`,
					slug,
					person.userId,
				),
		};
	}),
);
rival(FOUNDING, (tally) =>
	die(tally, env.RIVAL_DB, async () => {
		const [person, slug] = [await somebody(), unique("space")];
		return {
			ask: (d1) => person.post(createRival(d1), "create", { name: "New", slug }),
			done: () =>
				rivalRowsIn(
					`select count(*) as n from organization inner join member on organization_id = organization.id
					where slug = ? and user_id = ? and role = 'owner'`,
					slug,
					person.userId,
				),
		};
	}),
);

promise("database: whoever signs up while it dies gets in by trying again and the newest code", (tally) =>
	die(tally, env.DB, async () => {
		const email = address();
		return {
			ask: (d1) =>
				request("POST", "/api/auth/sign-up/email", {
					body: { email, password: PASSWORD, name: "New" },
					door: through(d1),
				}),
			done: async () => {
				await newestIsSent(email);
				const { status } = await request("POST", "/api/auth/email-otp/verify-email", {
					body: { email, otp: await codeFor(email) },
				});
				return status === 200 ? 1 : 0;
			},
		};
	}),
);

/** What was owed while the database died may still wait for the sweep; the newest mail went out at once. */
const newestIsSent = (email: string) =>
	vi.waitUntil(
		() =>
			rowsIn(
				"select count(*) as n from (select state from mail_outbox where recipient = ? order by id desc limit 1) where state = 'sent'",
				email,
			),
		{ timeout: 10_000, interval: 20 },
	);
