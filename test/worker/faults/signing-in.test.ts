/** Better Auth's own endpoints over a database that fails at any of their trips. */
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import { newAddress, PASSWORD } from "../../names";
import { often, promise } from "../../promise";
import { type Answer, type Person, request } from "../client";
import { sql } from "../database";
import { always, type Fault, faultyD1, lostBefore, noFault, overloaded, since } from "../faulty-d1";
import { type Instance, instanceOver } from "../instance";
import { newPerson, newPersonWithPassword, newWorkspace } from "../scene";

type Call = (instance: Instance) => Promise<Answer>;

/** Calls without a session: with an address, known or new. */
const open =
	(path: string, body: (email: string) => unknown) =>
	(email: string): Call =>
	(instance) =>
		request("POST", `/api/auth${path}`, { body: body(email), instance });

/** Calls with the password of an account. */
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
	(instance) =>
		person.at(instance).auth(method, path, body);

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

interface Prepared {
	call: Call;
	email: string;
}

const preparations = <Subject>(
	calls: Readonly<Record<string, (subject: Subject) => Call>>,
	prepare: () => Promise<{ subject: Subject; email: string }>,
): Record<string, () => Promise<Prepared>> =>
	Object.fromEntries(
		Object.entries(calls).map(([name, call]) => [
			name,
			async () => {
				const { subject, email } = await prepare();
				return { call: call(subject), email };
			},
		]),
	);

const PREPARATIONS: Readonly<Record<string, () => Promise<Prepared>>> = {
	...preparations(PASSWORD_CALLS, async () => {
		const { email } = await newPersonWithPassword("known");
		return { subject: email, email };
	}),
	...preparations(KNOWN_ADDRESS_CALLS, async () => {
		const { email } = await newPerson("known");
		return { subject: email, email };
	}),
	...preparations({ "sign-up/email": newcomer }, async () => {
		const email = newAddress("new");
		return { subject: email, email };
	}),
	...preparations(SIGNED_IN_CALLS, async () => {
		const { owner } = await newWorkspace();
		return { subject: owner, email: owner.email };
	}),
};

/** The number of rows of an address, by table: JSON. */
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

/** The lines hold no address, password or session. */
const isSilent = (lines: readonly string[]) =>
	!/@example\.com|correct horse|not the password|bearer/i.test(lines.join("\n"));

promise(
	"database: signing in over one that fails is answered in full or 503, and the log names nobody",
	async (tally) => {
		const faults: readonly Fault[] = [lostBefore, overloaded].slice(0, often(1, 2, 2));
		for (const [name, prepare] of Object.entries(PREPARATIONS)) {
			const { call, email } = await prepare();
			const counting = faultyD1(env.DB, always(noFault));
			const { status: expected } = await call(instanceOver(counting));
			const expectedRows = await rowsOf(email);
			for (let trip = 1; trip <= counting.trips; trip += 1) {
				for (const fault of faults) {
					const prepared = await prepare();
					const lines: string[] = [];
					const spies = (["log", "info", "warn", "error"] as const).map((method) =>
						vi.spyOn(console, method).mockImplementation((...parts) => void lines.push(parts.map(String).join(" "))),
					);
					const { status, body, headers } = await prepared.call(instanceOver(faultyD1(env.DB, since(trip, fault))));
					for (const spy of spies) spy.mockRestore();
					tally.attempts += 1;
					tally.faults += 1;
					const isUnavailable = status === 503 && body.code === "UNAVAILABLE" && headers.get("retry-after") === "5";
					const isInFull = status === expected && (await rowsOf(prepared.email)) === expectedRows;
					if (!isUnavailable && !isInFull) {
						tally.violations.push(`${name}, trip ${trip} of ${counting.trips}: ${status} ${JSON.stringify(body)}`);
					}
					if (!isSilent(lines)) tally.violations.push(`${name}, trip ${trip}: ${lines.join("\n")}`);
				}
			}
		}
	},
);
