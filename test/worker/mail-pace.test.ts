/** The pace of sending with several consumers at once, over one database and to a provider that is asked over HTTP. */
import { createMessageBatch } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../src/db/database";
import { consumeMails } from "../../src/mail/consumer";
import type { MailMessage } from "../../src/mail/message";
import { oweCodeMail } from "../../src/mail/outbox";
import type { Transport } from "../../src/mail/transport";
import { chooseTransport } from "../../src/mail/transports/choose";
import { SECOND_MS } from "../../src/rules/limits";
import { newAddress } from "../names";
import { config } from "./bindings";
import { sql } from "./database";
import { RESEND, takenFor } from "./mail-services";
import { newWorkspace } from "./scene";

const PER_SECOND = 10;
const CONSUMERS = 4;
const MAILS_EACH = 12;

beforeEach(async () => {
	await sql("delete from mail_pace");
	await sql("delete from mail_hold");
});

const busiest = (times: readonly number[]) =>
	Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + SECOND_MS).length));

/** A consumer of its own: it shares nothing with the others but the database. */
async function consume(mailIds: readonly string[], transport: Transport): Promise<void> {
	const batch = createMessageBatch<MailMessage>(
		"muster-mail",
		mailIds.map((mailId) => ({ id: mailId, timestamp: new Date(), attempts: 1, body: { mailId } })),
	);
	await consumeMails(batch, {
		config: { ...config, mailsPerSecond: PER_SECOND },
		database: openDatabase(env.DB, { now: Date.now, random: Math.random }),
		transport,
		now: Date.now,
		newId: () => crypto.randomUUID(),
		log: () => {},
	});
}

test("no second has more starts than the provider allows, with four consumers at once, and a code starts within three seconds", async () => {
	const space = await newWorkspace();
	const invites = await space.invites(CONSUMERS * MAILS_EACH, { mail: "queued" });
	const resend = await chooseTransport(RESEND);
	const starts = new Map<string, number>();
	const transport: Transport = {
		...resend,
		send: (mail) => {
			starts.set(mail.mailId, Date.now());
			return resend.send(mail);
		},
	};
	const consumers = Array.from({ length: CONSUMERS }, (_, n) =>
		consume(
			invites.slice(n * MAILS_EACH, (n + 1) * MAILS_EACH).map(({ mailId }) => mailId),
			transport,
		),
	);

	await new Promise((resolve) => setTimeout(resolve, 1_500));
	const [codeId, recipient] = [crypto.randomUUID().replaceAll("-", ""), newAddress()];
	await oweCodeMail(openDatabase(env.DB, { now: Date.now, random: Math.random }), config.keys, {
		mailId: codeId,
		kind: "sign-in",
		recipient,
		locale: "en",
		secret: "123456",
		lifetimeSeconds: 600,
		now: Date.now(),
	});
	const asked = Date.now();
	await consume([codeId], transport);
	await Promise.all(consumers);

	const times = [...starts.values()];
	expect(times).toHaveLength(CONSUMERS * MAILS_EACH + 1);
	expect(busiest(times)).toBeLessThanOrEqual(PER_SECOND);
	expect((starts.get(codeId) ?? Number.POSITIVE_INFINITY) - asked).toBeLessThan(3_000);
	// The network may bunch two requests together, no more.
	const taken = await Promise.all(invites.map(({ email }) => takenFor("resend", email)));
	expect(taken.map((mails) => mails.length)).toEqual(invites.map(() => 1));
	expect(busiest(taken.flat().map(({ at }) => at))).toBeLessThanOrEqual(PER_SECOND + 1);
	expect(await takenFor("resend", recipient)).toHaveLength(1);
});
