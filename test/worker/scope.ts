import { openDatabase } from "../../src/db/database";
import type { Scope } from "../../src/scope";
import { newId } from "../names";
import { config } from "./bindings";
import type { Person } from "./client";
import { sessionTokenOf } from "./scene";

/** The scope of an operation that this person calls, over a database of the test's choosing. */
export function scopeOver(d1: D1Database, person: Person): Scope {
	return scope(d1, person);
}

/** The scope of an operation of the operator. It announces no mail. */
export function operatorScope(d1: D1Database): Scope {
	return scope(d1, null);
}

function scope(d1: D1Database, person: Person | null): Scope {
	return {
		config,
		database: openDatabase(d1, { now: Date.now, random: () => 0 }),
		now: Date.now(),
		newId: () => newId(),
		credential: person === null ? null : { token: sessionTokenOf(person), kind: "bearer", renewable: true },
		announceMail: () => {},
		acceptLanguage: null,
		sessionRenewed: () => {},
	};
}
