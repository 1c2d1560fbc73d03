/** Muster as it is deployed, with endpoints for the benchmark. With `METERED`, its bindings are counted. */
import { type Bindings, readConfig } from "../../src/config/config";
import { mintInviteToken } from "../../src/crypto/invite-token";
import worker from "../../src/index";
import type { MailMessage } from "../../src/mail/message";
import { answerBench, meteredD1, meteredQueue, metering } from "./metered";

const meteredBindings = new WeakMap<object, Bindings>();

function bindingsOf(env: Bindings): Bindings {
	if (!env.METERED) return env;
	const known = meteredBindings.get(env) ?? {
		...env,
		DB: meteredD1(env.DB),
		MAIL_QUEUE: meteredQueue(env.MAIL_QUEUE),
		CODE_QUEUE: meteredQueue(env.CODE_QUEUE),
	};
	meteredBindings.set(env, known);
	return known;
}

/** `/bench/token?inviteId=…&expiresAt=…` returns the token of the invite's first sending. */
async function answerToken({ url }: Request, env: Bindings): Promise<Response | null> {
	const { pathname, searchParams } = new URL(url);
	if (pathname !== "/bench/token") return null;
	const inviteId = searchParams.get("inviteId") ?? "";
	const expiresAt = Number(searchParams.get("expiresAt"));
	const content = { inviteId, sending: 1, travelled: "mailed", expiresAt } as const;
	return new Response(await mintInviteToken(readConfig(env).keys, content));
}

/**
 * `/bench/scheduled?at=…` runs the jobs of the cron as at that time (ms since 1970). Miniflare's own trigger would block
 * all other requests meanwhile.
 */
async function answerScheduled({ url }: Request, env: Bindings): Promise<Response | null> {
	const { pathname, searchParams } = new URL(url);
	if (pathname !== "/bench/scheduled") return null;
	await worker.scheduled(
		{ scheduledTime: Number(searchParams.get("at") ?? Date.now()), cron: "* * * * *", noRetry: () => {} },
		bindingsOf(env),
	);
	return new Response();
}

export default {
	...worker,
	fetch: async (request, env, context) =>
		answerBench(request) ??
		(await answerToken(request, env)) ??
		(await answerScheduled(request, env)) ??
		worker.fetch(request, bindingsOf(env), context),
	queue: (batch, env) => {
		metering.meter.queueBatches += 1;
		return worker.queue(batch, bindingsOf(env));
	},
} satisfies ExportedHandler<Bindings, MailMessage>;
