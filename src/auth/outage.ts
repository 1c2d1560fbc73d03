/**
 * Better Auth catches some failures of its database and answers as if nothing had failed: that nobody is signed in, that
 * a code was sent, or that a sign-out worked. So each failure is recorded when it happens, and a request during which D1
 * failed ends with that failure instead of Better Auth's answer.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { isFull, isUnavailable } from "../db/database";

/** The first outage during each request that is running. */
const requests = new AsyncLocalStorage<{ outage: unknown }>();

/**
 * Runs one request to Better Auth.
 *
 * @throws the first failure of a watched database because of which D1 was out of reach, overloaded or full
 */
export async function throwingOutage<Answer>(request: () => Promise<Answer>): Promise<Answer> {
	const record: { outage: unknown } = { outage: undefined };
	const answer = await requests.run(record, request);
	if (record.outage !== undefined) throw record.outage;
	return answer;
}

/** A database, or a part of one such as a statement, that records its outages for `throwingOutage`. */
export function watched<Part extends object>(part: Part): Part {
	return new Proxy(part, {
		get(target, name) {
			const member: unknown = Reflect.get(target, name);
			if (typeof member !== "function") return member;
			return (...parameters: unknown[]) => {
				const result: unknown = Reflect.apply(member, target, parameters);
				if (result instanceof Promise) return result.catch(recordAndThrow);
				return typeof result === "object" && result !== null ? watched(result) : result;
			};
		},
	});
}

function recordAndThrow(error: unknown): never {
	const record = requests.getStore();
	if (record !== undefined && (isUnavailable(error) || isFull(error))) record.outage ??= error;
	throw error;
}
