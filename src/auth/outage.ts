/**
 * Better Auth catches failures of its database in places, and answers that nobody is signed in, that a code is on its
 * way or that somebody is signed out, when none of it is so. Each failure is therefore noted where it happens, and a
 * request that met one ends with it, whatever Better Auth made of it.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { isUnavailable } from "../db/database";

const requests = new AsyncLocalStorage<{ outage: unknown }>();

/**
 * Does what one request asks of Better Auth.
 *
 * @throws the first failure of a watched database that was D1's being out of reach or overloaded
 */
export async function endingWithOutage<Answer>(work: () => Promise<Answer>): Promise<Answer> {
	const met: { outage: unknown } = { outage: undefined };
	const answer = await requests.run(met, work);
	if (met.outage !== undefined) throw met.outage;
	return answer;
}

/** A database (or statement of one) that notes its failures for `endingWithOutage`. */
export function watched<Part extends object>(part: Part): Part {
	return new Proxy(part, {
		get(target, name) {
			const member: unknown = Reflect.get(target, name);
			if (typeof member !== "function") return member;
			return (...parameters: unknown[]) => {
				const result: unknown = Reflect.apply(member, target, parameters);
				if (result instanceof Promise) return result.catch(note);
				return typeof result === "object" && result !== null ? watched(result) : result;
			};
		},
	});
}

function note(error: unknown): never {
	const met = requests.getStore();
	if (met !== undefined && isUnavailable(error)) met.outage ??= error;
	throw error;
}
