/** The Worker: wiring only. */
import { WorkerEntrypoint, waitUntil } from "cloudflare:workers";
import { createApp } from "./app";
import type { Auth } from "./auth/better-auth";
import { type Bindings, readConfig } from "./config/config";
import { createIds } from "./crypto/ids";
import { openDatabase } from "./db/database";
import { runJobs } from "./jobs/run";
import { log } from "./log";
import { announceMails } from "./mail/announce";
import { type ConsumerDependencies, consumeMails } from "./mail/consumer";
import { giveUpDeadLetters } from "./mail/dead-letters";
import { withMailbox } from "./mail/mailbox";
import type { MailMessage } from "./mail/message";
import { chooseTransport } from "./mail/transports/choose";
import { authorize } from "./service/authorize";

const now = () => Date.now();
const random = () => Math.random();
const newId = createIds(now, () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);

const auths = new WeakMap<object, Promise<Auth>>();

/** Better Auth, one for each environment. It is made at its first use, so team operations never evaluate it. */
async function loadAuth(env: Bindings): Promise<Auth> {
	const known = auths.get(env);
	if (known) return known;
	const made = import("./auth/better-auth").then(({ createAuth }) =>
		createAuth({
			config: readConfig(env),
			d1: env.DB,
			openDatabase: () => openDatabase(env.DB, { now, random }),
			now,
			newId,
			announceMail: (mailIds) => waitUntil(announceMails(env.MAIL_QUEUE, mailIds, log)),
		}),
	);
	auths.set(env, made);
	made.catch(() => auths.delete(env));
	return made;
}

const app = createApp({ now, random, newId, loadAuth });

async function consumerDependencies(env: Bindings): Promise<ConsumerDependencies> {
	const config = readConfig(env);
	const database = openDatabase(env.DB, { now, random });
	const transport = await chooseTransport(config.mailTransport);
	return {
		config,
		database,
		transport: config.devMailbox ? withMailbox(transport, database, now) : transport,
		now,
		newId,
		log,
	};
}

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
		const dependencies = await consumerDependencies(env);
		await (batch.queue.endsWith("-dlq") ? giveUpDeadLetters(batch, dependencies) : consumeMails(batch, dependencies));
	},
	async scheduled(controller, env) {
		await runJobs(controller.scheduledTime, {
			config: readConfig(env),
			database: openDatabase(env.DB, { now, random }),
			announceMail: (mailIds) => announceMails(env.MAIL_QUEUE, mailIds, log),
			log,
		});
	},
} satisfies ExportedHandler<Bindings, MailMessage>;
