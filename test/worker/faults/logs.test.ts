/** The lines of the log of each request, mail and run of the cron; and the secrets that no line holds, whatever fails. */

import { createExecutionContext, createMessageBatch, createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { ALLOWED_ENDPOINTS } from "../../../src/auth/allow-list";
import { openDatabase } from "../../../src/db/database";
import worker from "../../../src/index";
import { log } from "../../../src/log";
import { announceMails } from "../../../src/mail/announce";
import { consumeMails } from "../../../src/mail/consumer";
import type { MailMessage } from "../../../src/mail/message";
import { oweCodeMail } from "../../../src/mail/outbox";
import { MailError, type Transport } from "../../../src/mail/transport";
import { often, promise, type Tally } from "../../promise";
import { setPlan } from "../api";
import { bindings, config } from "../bindings";
import { type Answer, ORIGIN, request, stranger } from "../client";
import { indiscretions, printed } from "../console";
import { sql } from "../database";
import { databaseContent } from "../digest";
import { mailsTo } from "../mailbox";
import { newPerson, newStaffedWorkspace, newWorkspace } from "../scene";
import { check, outcome } from "./check";
import { call, DECLARED, methodOf } from "./operations";
import { INVITE_OPERATIONS, ONESELF_OPERATIONS, WORKSPACE_OPERATIONS } from "./rights-table";
import type { Operation } from "./rights-types";

/** Everything that the worst error of a library could contain. */
const SECRETS = {
	address: "ada.lovelace@mail.example.com",
	"address in a URL": "ada.lovelace%40mail.example.com",
	"invite token": "Zm9yZ2VkIQ".repeat(8),
	"session token": "o7Pq2LxV9cT4mBnR8sWzK1hJ6dYfG3aE",
	"reset secret": "x4TbLmQpWzRnVkJhGfDsAaEe",
	code: "294018",
	signature: "o7Pq2LxV9cT4mBnR8sWzK1hJ6dYfG3aE.c2lnbmF0dXJlIG9mIGEgc2Vzc2lvbiB0b2tlbg%3D%3D",
};
const EVERY_SECRET = `550 5.1.1 <${SECRETS.address}> refused; cookie: better-auth.session_token=${SECRETS.signature};
	authorization: Bearer ${SECRETS.signature}; ${ORIGIN}/invite?t=${SECRETS["invite token"]},
	${ORIGIN}/api/auth/reset-link?token=${SECRETS["reset secret"]}&email=${SECRETS["address in a URL"]}; code ${SECRETS.code}
	for ${SECRETS.address}; session ${SECRETS["session token"]}`;

type Line = Record<string, unknown>;

/** The lines that were printed while something was done. */
async function linesOf(doing: () => Promise<unknown>): Promise<Line[]> {
	const from = printed.length;
	await doing();
	return printed.slice(from).flatMap((line) => (line.startsWith("{") ? [JSON.parse(line) as Line] : []));
}

/** The one line of a request agrees with its answer. */
async function logged(tally: Tally, route: string, asking: () => Promise<Answer>): Promise<void> {
	let answer: Answer | undefined;
	const lines = await linesOf(async () => {
		answer = await asking();
	});
	if (answer === undefined) throw new Error("There was no answer.");
	const { status, headers, cost } = answer;
	const own = lines.filter(({ event, requestId }) => event === "request" && requestId === headers.get("x-request-id"));
	const code = status < 400 ? undefined : outcome(answer);
	const expected = { route, status, ...(code === undefined ? {} : { code }), ...cost };
	const got = own.map(({ route, status, code, trips, read, written }) => ({
		route,
		status,
		...(code === undefined ? {} : { code }),
		...(cost === null ? {} : { trips, read, written }),
	}));
	check(tally, `the line of ${route}`, JSON.stringify(got), JSON.stringify([expected]));
}

promise("logs: each request leaves one line with the operation, the outcome and the cost", async (tally) => {
	const elsewhere = await newStaffedWorkspace();
	const { bearer } = await newPerson();
	for (const row of WORKSPACE_OPERATIONS) {
		const space = await newStaffedWorkspace();
		const input = await row.input(space);
		for (const role of ["viewer", "owner"] as const) {
			await logged(tally, `/api/team/${row.name}`, () => call(row.name, input, space.people[role].credential));
		}
		await logged(tally, `/api/team/${row.name}`, () => call(row.name, input, {}));
	}
	for (const row of INVITE_OPERATIONS) {
		const input = row.input(await elsewhere.invite());
		await logged(tally, `/api/team/${row.name}`, () => call(row.name, input, { bearer }));
	}
	for (const row of ONESELF_OPERATIONS) {
		const input = await row.input(elsewhere);
		await logged(tally, `/api/team/${row.name}`, () => call(row.name, input, { bearer }));
	}
	await logged(tally, "/api/operator/setPlan", () => setPlan(elsewhere.slug, "starter"));
	for (const endpoint of ALLOWED_ENDPOINTS) {
		const [method = "", path = ""] = endpoint.split(" ");
		await logged(tally, `/api/auth${path}`, () => request(method, `/api/auth${path}`, { credential: { bearer } }));
	}
	const forged = "A".repeat(80);
	await logged(tally, "/api/*", () => request("GET", `/api/nothing/${forged}`));
	await logged(tally, "/api/auth/reset-link", () => request("GET", `/api/auth/reset-link?token=${forged}`));
});

const messages = (mailIds: readonly string[]) =>
	createMessageBatch<MailMessage>(
		"muster-mail",
		mailIds.map((mailId) => ({ id: mailId, timestamp: new Date(), attempts: 1, body: { mailId } })),
	);

/** Runs the consumer over this transport and this database, with the Worker's own log. */
async function consume(transport: Transport, d1: D1Database, mailIds: readonly string[]): Promise<void> {
	await consumeMails(messages(mailIds), {
		config: config,
		database: openDatabase(d1, { now: Date.now, random: () => 0 }),
		transport,
		now: Date.now,
		newId: () => crypto.randomUUID(),
		log,
	});
}

/** A transport that does this with every mail. */
const transportThat = (send: Transport["send"]): Transport => ({ honoursIdempotencyKey: false, atOnce: 50, send });

/** Owed mail of every kind that no queue message names. */
async function owedMails(): Promise<string[]> {
	await databaseContent();
	const { keys } = config;
	const now = Date.now();
	const ids = [];
	for (const kind of ["verify-email", "sign-in", "reset-password", "reset-password-link"] as const) {
		const mailId = crypto.randomUUID();
		const [recipient, secret] = [stranger().email, SECRETS.code];
		const mail = { mailId, kind, recipient, locale: "en", secret, lifetimeSeconds: 600, now } as const;
		await oweCodeMail(openDatabase(env.DB, { now: Date.now, random: Math.random }), keys, mail);
		ids.push(mailId);
	}
	const { mailId } = await (await newWorkspace()).invite({ mail: "queued" });
	return [...ids, mailId];
}

promise(
	"logs: each mail leaves a line; each batch and each job of the cron leaves one with its cost",
	async (tally) => {
		const ids = await owedMails();
		const taking = transportThat(async () => ({ providerId: null }));
		const mails = await linesOf(() => consume(taking, env.DB, ids));
		for (const id of ids) {
			const own = mails.filter(({ event, mailId }) => event === "mail" && mailId === id);
			check(tally, "the line of a mail", own.map(({ outcome }) => outcome).join(), "sent");
		}
		const batch = mails.filter(({ event }) => event === "mail.batch");
		check(
			tally,
			"the line of the batch",
			JSON.stringify(batch.map(({ messages, trips }) => [messages, trips])),
			"[[5,2]]",
		);
		const controller = createScheduledController({ scheduledTime: new Date(), cron: "* * * * *" });
		const jobs = await linesOf(() => worker.scheduled(controller, bindings));
		for (const job of ["sweep", "lapse", "domains", "purge"]) {
			const [line] = jobs.filter((line) => line.event === "job" && line.job === job);
			const cost = [line?.trips, line?.read, line?.written].every((part) => typeof part === "number");
			check(tally, `the line of ${job}`, `${line?.outcome}, ${cost}`, "ok, true");
		}
	},
);

/** A bug, a query that fails, a D1 out of reach. */
const ERRORS = [EVERY_SECRET, `D1_ERROR: ${EVERY_SECRET}`, `D1_ERROR: Network connection lost. ${EVERY_SECRET}`];

/** A D1 that fails each time, with an error that holds every secret. */
function failingDatabase(message: string): D1Database {
	const fail = () => Promise.reject(new Error(message, { cause: new Error(EVERY_SECRET) }));
	const statement = { bind: () => statement, all: fail, run: fail, raw: fail, first: fail };
	return { prepare: () => statement, batch: fail } as unknown as D1Database;
}

/** Every way in which the Worker can fail, one after another. */
async function failEverywhere(): Promise<void> {
	const { owner, slug } = await newWorkspace();
	const ids = await owedMails();
	for (const message of ERRORS.slice(0, often(1, 3, 3))) {
		const failing = { ...bindings, DB: failingDatabase(message) };
		const instance = async (sent: Request) => worker.fetch(sent, failing, createExecutionContext());
		const credential = { cookie: owner.cookie };
		const { token } = await (await newWorkspace()).invite({ email: owner.email });
		for (const name of DECLARED as Operation[]) {
			const input = { slug, email: SECRETS.address, role: "viewer", invites: [], inviteId: "x", userId: "x", token };
			const query = methodOf(name) === "GET" ? `?${new URLSearchParams({ slug, token })}` : "";
			await request(methodOf(name), `/api/team/${name}${query}`, { body: input, credential, instance });
		}
		const body = { email: SECRETS.address, password: SECRETS["session token"], name: "Ada", otp: SECRETS.code };
		for (const endpoint of ALLOWED_ENDPOINTS) {
			const [method = "", path = ""] = endpoint.split(" ");
			const more = { type: "sign-in", slug, organizationId: "x", data: {}, token: SECRETS["reset secret"] };
			await request(method, `/api/auth${path}`, { body: { ...body, ...more }, credential, instance });
		}
		await request("GET", `/api/auth/reset-link?token=${SECRETS["reset secret"]}&callbackURL=/x`, { instance });
		const broken = transportThat(() => Promise.reject(new Error(message)));
		await consume(broken, env.DB, ids);
		await consume(broken, failing.DB, ids);
		const controller = createScheduledController({ scheduledTime: new Date(), cron: "* * * * *" });
		await expect(worker.scheduled(controller, failing)).rejects.toThrow("Jobs of the cron failed");
	}
	const refused = new MailError("ADDRESS_REFUSED", { cause: new Error(EVERY_SECRET) });
	await sql("update mail_outbox set lease_until = 0 where state = 'queued'");
	await consume(
		transportThat(() => Promise.reject(refused)),
		env.DB,
		ids,
	);
	const queue = { send: () => Promise.reject(new Error(EVERY_SECRET)) } as unknown as Queue<MailMessage>;
	await announceMails({ MAIL_QUEUE: queue, CODE_QUEUE: queue }, ["x"], log);
	await request("POST", "/api/auth/request-password-reset", {
		body: { email: SECRETS.address, redirectTo: `https://evil.example/?email=${SECRETS["address in a URL"]}` },
	});
}

promise("logs: no failure reveals an address, a token, a code or a session", async (tally) => {
	const from = printed.length;
	await failEverywhere();
	const lines = printed.slice(from);
	tally.faults += lines.filter((line) => line.includes('"error":')).length;
	check(tally, "failures that were logged", String(tally.faults > 30), "true");
	for (const [name, secret] of Object.entries(SECRETS)) {
		const revealing = lines.filter((line) => line.includes(secret));
		check(tally, `lines with the ${name}, such as ${revealing[0]}`, String(revealing.length), "0");
	}
	check(tally, "lines with another secret", (await indiscretions(lines)).join("\n"), "");
	check(tally, "mails to somebody who failed", String((await mailsTo(SECRETS.address)).length), "0");
});
