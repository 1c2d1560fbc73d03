import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Bindings } from "../../src/config/config";
import worker from "../../src/index";
import type { Door } from "./client";
import { always, faultyD1, wandering } from "./faulty-d1";

/** Another instance of the Worker, over a database of the test's choosing; all else it shares with the bound one. */
export function instanceOver(d1: D1Database): Door {
	const bindings = { ...(env as unknown as Bindings), DB: d1 };
	return async (request) => {
		const context = createExecutionContext();
		const response = await worker.fetch(request, bindings, context);
		await waitOnExecutionContext(context);
		return response;
	};
}

/** The longest way to the database and back, one way (ms). */
const WANDERING_MS = 5;

/** Two instances whose trips to the one database overtake each other, each request by either of them. */
export function overtakingInstances(): Door {
	const instances = [0, 1].map(() => instanceOver(faultyD1(env.DB, always(wandering(WANDERING_MS, Math.random)))));
	let turn = 0;
	return (request) => {
		turn += 1;
		const door = instances[turn % instances.length];
		if (door === undefined) throw new Error("There is no such instance.");
		return door(request);
	};
}
