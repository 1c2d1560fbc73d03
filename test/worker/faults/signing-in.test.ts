/** Better Auth's own endpoints over a database that fails at any of their trips. */
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import { often, promise } from "../../promise";
import {
	type Answer,
	type Door,
	PASSWORD,
	type Person,
	planted,
	request,
	signedUp,
	sql,
	unique,
	workspaceOf,
} from "../client";
import { always, type Fate, faultyD1, lostBefore, overloaded, since, smooth } from "../faulty-d1";
import { instanceOver } from "../instance";

type Call = (door: Door) => Promise<Answer>;

/** Calls that need nobody: with an address, known or new. */
const open =
	(path: string, body: (email: string) => unknown) =>
	(email: string): Call =>
	(door) =>
		request("POST", `/api/auth${path}`, { body: body(email), door });

/** With the password of an account. */
const PASSWORD_CALLS = {
	"sign-in/email": open("/sign-in/email", (email) => ({ email, password: PASSWORD })),
	"sign-in/email, wrong password": open("/sign-in/email", (email) => ({ email, password: "not the password" })),
};
const KNOWN_ADDRESS_CALLS = {
	"email-otp/send-verification-otp": open("/email-otp/send-verification-otp", (email) => ({ email, type: "sign-in" })),
	"request-password-reset": open("/request-password-reset", (email) => ({ email })),
	"sign-up/email of a known address": open("/sign-up/email", (email) => ({ email, password: PASSWORD, name: "N" })),
};
const newcomer = open("/sign-up/email", (email) => ({ email, password: PASSWORD, name: "N" }));

const signedIn =
	(method: "GET" | "POST", path: string, body?: unknown) =>
	(person: Person): Call =>
	(door) =>
		person.through(door).auth(method, path, body);

const SIGNED_IN_CALLS = {
	"get-session": signedIn("GET", "/get-session"),
	"list-sessions": signedIn("GET", "/list-sessions"),
	"update-user": signedIn("POST", "/update-user", { name: "Another" }),
	"organization/has-permission": signedIn("POST", "/organization/has-permission", {
		permissions: { invitation: ["create"] },
	}),
	"organization/get-active-member": signedIn("GET", "/organization/get-active-member"),
	"organization/check-slug": signedIn("POST", "/organization/check-slug", { slug: "a-free-one" }),
	"organization/set-active": signedIn("POST", "/organization/set-active", { organizationId: null }),
	"sign-out": signedIn("POST", "/sign-out", {}),
};

interface Arranged {
	call: Call;
	email: string;
}

const arrangements = <Subject>(
	calls: Readonly<Record<string, (subject: Subject) => Call>>,
	arrange: () => Promise<{ subject: Subject; email: string }>,
): Record<string, () => Promise<Arranged>> =>
	Object.fromEntries(
		Object.entries(calls).map(([name, call]) => [
			name,
			async () => {
				const { subject, email } = await arrange();
				return { call: call(subject), email };
			},
		]),
	);

const ARRANGED: Readonly<Record<string, () => Promise<Arranged>>> = {
	...arrangements(PASSWORD_CALLS, async () => {
		const { email } = await signedUp("known");
		return { subject: email, email };
	}),
	...arrangements(KNOWN_ADDRESS_CALLS, async () => {
		const { email } = await planted("known");
		return { subject: email, email };
	}),
	...arrangements({ "sign-up/email": newcomer }, async () => {
		const email = `${unique("new")}@example.com`;
		return { subject: email, email };
	}),
	...arrangements(SIGNED_IN_CALLS, async () => {
		const person = await planted("known");
		await workspaceOf(person);
		return { subject: person, email: person.email };
	}),
};

/** What an address has: JSON. */
async function rowsOf(email: string): Promise<string> {
	const [row] = await sql<{ rows: string }>(
		`select json_array(
			(select count(*) from user where email = ?1),
			(select count(*) from account inner join user on user.id = user_id where email = ?1),
			(select count(*) from session inner join user on user.id = user_id where email = ?1),
			(select count(*) from mail_outbox where recipient = ?1)
		) as rows`,
		email,
	);
	return row?.rows ?? "";
}

/** Nobody's address, password, session or code. */
const isSilent = (lines: readonly string[]) =>
	!/@example\.com|correct horse|not the password|bearer/i.test(lines.join("\n"));

promise(
	"database: signing in over one that fails is answered in full or 503, and the log tells of nobody",
	async (tally) => {
		const fates: readonly Fate[] = [lostBefore, overloaded].slice(0, often(1, 2));
		for (const [name, arrange] of Object.entries(ARRANGED)) {
			const { call, email } = await arrange();
			const counting = faultyD1(env.DB, always(smooth));
			const { status: expected } = await call(instanceOver(counting));
			const expectedRows = await rowsOf(email);
			for (let trip = 1; trip <= counting.trips; trip += 1) {
				for (const fate of fates) {
					const arranged = await arrange();
					const lines: string[] = [];
					const spies = (["log", "info", "warn", "error"] as const).map((method) =>
						vi.spyOn(console, method).mockImplementation((...parts) => void lines.push(parts.map(String).join(" "))),
					);
					const { status, body, headers } = await arranged.call(instanceOver(faultyD1(env.DB, since(trip, fate))));
					for (const spy of spies) spy.mockRestore();
					tally.attempts += 1;
					tally.faults += 1;
					const isUnavailable = status === 503 && body.code === "UNAVAILABLE" && headers.get("retry-after") === "5";
					const isInFull = status === expected && (await rowsOf(arranged.email)) === expectedRows;
					if (!isUnavailable && !isInFull) {
						tally.violations.push(`${name}, trip ${trip} of ${counting.trips}: ${status} ${JSON.stringify(body)}`);
					}
					if (!isSilent(lines)) tally.violations.push(`${name}, trip ${trip}: ${lines.join("\n")}`);
				}
			}
		}
	},
);
