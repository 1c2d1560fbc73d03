/**
 * The Worker: wiring only. Everything that this file imports is evaluated at each start, before the first request. What
 * `/api/team` and `authorize` do not need is imported at its first use; docs/build.md explains why.
 */
import { WorkerEntrypoint, waitUntil } from "cloudflare:workers";
import { createApp } from "./app";
import type { Auth } from "./auth/better-auth";
import { type Bindings, readConfig } from "./config/config";
import { createIds } from "./crypto/ids";
import { openDatabase } from "./db/database";
import { databaseOf } from "./db/database-of";
import { log } from "./log";
import { announceMails } from "./mail/announce";
import type { MailMessage } from "./mail/message";
import { queueKind } from "./mail/queue-kind";
import { authorize } from "./service/authorize";

const now = () => Date.now();
const random = () => Math.random();
const newId = createIds(now, () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);

/** Instances, not promises of them, for the reason that `createApp` names. */
const auths = new WeakMap<object, Auth>();

/** Better Auth, one for each environment. It is made at its first use. */
async function loadAuth(env: Bindings): Promise<Auth> {
	const known = auths.get(env);
	if (known) return known;
	const { createAuth } = await import("./auth/better-auth");
	const made =
		auths.get(env) ??
		createAuth({
			config: readConfig(env),
			d1: databaseOf(env),
			openDatabase: () => openDatabase(databaseOf(env), { now, random }),
			now,
			newId,
			announceMail: (mailIds) => waitUntil(announceMails(env, mailIds, log)),
		});
	auths.set(env, made);
	return made;
}

const app = createApp({ now, random, newId, loadAuth });

/** The entrypoint for other Workers of the account, over a service binding. No HTTP request reaches it. */
export class MusterService extends WorkerEntrypoint<Bindings> {
	/** @see authorize */
	authorize(credential: unknown, question: unknown) {
		return authorize(this.env, { now, random }, credential, question);
	}
}

export default {
	fetch: app.fetch,
	async queue(batch, env) {
		const kind = queueKind(batch.queue);
		// The messages are delivered again, and no mail is lost: its row still owes it.
		if (kind === null) throw new Error(`The name ${batch.queue} is none of a queue of Muster's.`);
		if (kind === "mail events") {
			const { recordCloudflareEvents } = await import("./mail-events/cloudflare");
			await recordCloudflareEvents(batch, { database: openDatabase(databaseOf(env), { now, random }), now, log });
			return;
		}
		const { handleMessages } = await import("./mail/queue");
		await handleMessages(batch, env, { now, random, newId });
	},
	async scheduled(controller, env) {
		const { runCron } = await import("./jobs/cron");
		await runCron(controller.scheduledTime, env, { now, random, newId });
	},
} satisfies ExportedHandler<Bindings, MailMessage>;
