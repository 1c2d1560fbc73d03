/** The app over parts that count the work of signing in. */
import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { createApp } from "../../../src/app";
import { createAuth } from "../../../src/auth/better-auth";
import type { Keys } from "../../../src/crypto/derived-keys";
import { openDatabase } from "../../../src/db/database";
import { newId } from "../../names";
import { bindings, config } from "../bindings";
import { ORIGIN } from "../client";

export interface Work {
	/** Round trips to D1. */
	trips: number;
	/** Runs of scrypt, which cost about 100 ms of CPU each. */
	scrypt: number;
	/** Codes hashed: one for each that is made, one for each that is compared. */
	codes: number;
}

const CALLS = new Set<PropertyKey>(["all", "run", "raw", "first"]);
/** The statement behind a counting one: D1's `batch` takes no other. */
const originals = new WeakMap<object, D1PreparedStatement>();

function countingStatement(statement: D1PreparedStatement, work: Work): D1PreparedStatement {
	const proxy = new Proxy(statement, {
		get(target, name) {
			const value: unknown = Reflect.get(target, name);
			if (typeof value !== "function") return value;
			return (...given: unknown[]) => {
				if (CALLS.has(name)) work.trips += 1;
				const result: unknown = value.apply(target, given);
				return name === "bind" ? countingStatement(result as D1PreparedStatement, work) : result;
			};
		},
	});
	originals.set(proxy, statement);
	return proxy;
}

function countingDatabase(d1: D1Database, work: Work): D1Database {
	const counting = {
		prepare: (text: string) => countingStatement(d1.prepare(text), work),
		batch: (statements: D1PreparedStatement[]) => {
			work.trips += 1;
			return d1.batch(statements.map((statement) => originals.get(statement) ?? statement));
		},
	};
	return { ...counting, withSession: () => ({ ...counting, getBookmark: () => null }) } as unknown as D1Database;
}

function countingKeys(keys: Keys, work: Work): Keys {
	return {
		...keys,
		get codes() {
			work.codes += 1;
			return keys.codes;
		},
	};
}

/** @returns all work so far, and `post`, which sends a POST below `/api/auth` and returns the answer with its work */
export async function countedAuth() {
	const work: Work = { trips: 0, scrypt: 0, codes: 0 };
	const counted = { ...bindings, DB: countingDatabase(env.DB, work) };
	const auth = createAuth({
		config: { ...config, keys: countingKeys(config.keys, work) },
		d1: counted.DB,
		openDatabase: () => openDatabase(counted.DB, { now: Date.now, random: Math.random }),
		now: Date.now,
		newId,
		announceMail: () => {},
	});
	const { password } = await auth.$context;
	const { hash, verify } = password;
	password.hash = (...given) => {
		work.scrypt += 1;
		return hash(...given);
	};
	password.verify = (...given) => {
		work.scrypt += 1;
		return verify(...given);
	};
	const app = createApp({
		now: Date.now,
		random: Math.random,
		newId: () => crypto.randomUUID(),
		loadAuth: async () => auth,
	});
	const post = async (path: string, body: unknown) => {
		const before = { ...work };
		const context = createExecutionContext();
		const request = new Request(`${ORIGIN}/api/auth${path}`, {
			method: "POST",
			headers: { "content-type": "application/json", origin: ORIGIN },
			body: JSON.stringify(body),
		});
		const response = await app.fetch(request, counted, context);
		const answer = await response.text();
		const done: Work = {
			trips: work.trips - before.trips,
			scrypt: work.scrypt - before.scrypt,
			codes: work.codes - before.codes,
		};
		await waitOnExecutionContext(context);
		return { status: response.status, answer, work: done };
	};
	return { post, work };
}
