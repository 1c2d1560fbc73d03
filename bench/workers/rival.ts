/** Better Auth's organization plugin in a Worker of the same kind. It announces its mails to the same queue. */
import type { Bindings } from "../../src/config/config";
import { createRival, type Rival } from "../../test/rival/rival";
import { answerBench, meteredD1, meteredQueue } from "./metered";

let rival: Rival | undefined;

function rivalOver(env: Bindings): Rival {
	const queue = env.METERED ? meteredQueue(env.MAIL_QUEUE) : env.MAIL_QUEUE;
	const d1 = env.METERED ? meteredD1(env.DB) : env.DB;
	rival ??= createRival(d1, async (email) => {
		await queue.send({ mailId: email });
	});
	return rival;
}

export default {
	fetch: (request, env) => answerBench(request) ?? rivalOver(env).fetch(request),
} satisfies ExportedHandler<Bindings>;
