import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import worker from "../../src/index";
import { bindings } from "./bindings";
import { always, delayed, faultyD1 } from "./faulty-d1";

/** A running Worker: it takes a request and answers it. */
export type Instance = (request: Request) => Promise<Response>;

/** The Worker that runs beside the tests. */
export const boundInstance: Instance = (request) => exports.default.fetch(request);

/** The same Worker with some other bindings; what is not named here it shares with the one beside the tests. */
export function instanceWith(changes: Readonly<Record<string, unknown>>): Instance {
	const changed = { ...bindings, ...changes };
	return async (request) => {
		const context = createExecutionContext();
		const response = await worker.fetch(request, changed, context);
		await waitOnExecutionContext(context);
		return response;
	};
}

/** The same Worker over a database of the test's choosing. */
export function instanceOver(d1: D1Database): Instance {
	return instanceWith({ DB: d1 });
}

/** The longest delay of a trip, in one direction (ms). */
const MAX_DELAY_MS = 5;

/** Two instances whose trips to the one database overtake each other; they answer in turn. */
export function overtakingInstances(): Instance {
	const instances = [0, 1].map(() => instanceOver(faultyD1(env.DB, always(delayed(MAX_DELAY_MS, Math.random)))));
	let turn = 0;
	return (request) => {
		turn += 1;
		const instance = instances[turn % instances.length];
		if (instance === undefined) throw new Error("There is no such instance.");
		return instance(request);
	};
}
