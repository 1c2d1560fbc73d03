/** The rows that a sign-in and the daily renewal of a session write. */
import { hashPassword } from "better-auth/crypto";
import { DAY_MS } from "../../src/rules/limits";
import { plantedId, type Step } from "../harness/contestant";
import type { Figure, Measured } from "../harness/figure";
import { askFor } from "../harness/load";
import { readMeter } from "../harness/meter";
import { bearerOf, ORIGIN } from "../harness/muster";
import type { Running } from "../harness/worker";

const EMAIL = "grace@example.com";
const PASSWORD = "correct horse battery staple";
const KIND = 9_999;

async function rowsWrittenBy(worker: Running, step: Step): Promise<number> {
	await readMeter(worker);
	await askFor(worker, step);
	return (await readMeter(worker)).rowsWritten;
}

/** @param worker a Worker of Muster whose bindings are metered */
export async function measureSessions(worker: Running): Promise<Measured> {
	const d1 = await worker.d1();
	const now = Date.now();
	const person = plantedId(KIND, 0);
	const due = now + 2 * DAY_MS;
	const insert = (text: string, ...values: (string | number)[]) => d1.prepare(text).bind(...values);
	await d1.batch([
		insert(
			"insert into user (id, name, email, email_verified, created_at, updated_at) values (?1, 'Grace', ?2, 1, ?3, ?3)",
			person,
			EMAIL,
			now,
		),
		insert(
			"insert into account (id, account_id, provider_id, user_id, password, created_at, updated_at) values (?1, ?1, 'credential', ?1, ?2, ?3, ?3)",
			person,
			await hashPassword(PASSWORD),
			now,
		),
		insert(
			"insert into session (id, token, user_id, expires_at, created_at, updated_at) values (?1, ?1, ?1, ?2, ?3, ?3)",
			person,
			due,
			now,
		),
	]);
	const signIn: Step = {
		method: "POST",
		path: "/api/auth/sign-in/email",
		headers: { "content-type": "application/json", origin: ORIGIN },
		body: { email: EMAIL, password: PASSWORD },
	};
	const renewal: Step = { method: "GET", path: "/api/team/myInvites", headers: await bearerOf(person) };
	const figure = (measurement: string, rows: number, most: number): Figure => ({
		measurement: `rows written by ${measurement}`,
		reference: "",
		ours: String(rows),
		goal: `at most ${most}`,
		reached: rows <= most,
	});
	return {
		title: "Sessions",
		figures: [
			figure("a sign-in with a password", await rowsWrittenBy(worker, signIn), 2),
			figure("the daily renewal of a session", await rowsWrittenBy(worker, renewal), 1),
		],
	};
}
