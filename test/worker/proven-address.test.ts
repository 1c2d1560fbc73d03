/**
 * A person who has not shown that an address is theirs leaves nothing in its account: how a squatter came in, how the owner
 * proves the address, and everything that must be gone afterwards.
 */
import { describe, expect, test, vi } from "vitest";
import { newAddress, newId, PASSWORD } from "../names";
import { insertProviders } from "../rows";
import { type Answer, ORIGIN, type Person, refusal, request } from "./client";
import { plant, sql } from "./database";
import { type GitHubPerson, signInByGitHub, withGitHub } from "./github";
import { codeFor, mailsTo, mailTo } from "./mailbox";
import { newPerson, newPersonWithPassword, newWorkspace } from "./scene";

const auth = (path: string, body: unknown, headers: Record<string, string> = {}) =>
	request("POST", `/api/auth${path}`, { body, headers, instance: withGitHub });

let lastId = 1_000;

/** An id at GitHub that nobody has had. */
function newGitHubId(): number {
	lastId += 1;
	return lastId;
}

interface Claim {
	email: string;
	/** The squatter, who is signed in with GitHub. */
	signedIn: { person: Person; id: number } | null;
}

/** The ways in. Those by a provider are planted: no provider that has not verified an address lets anybody in. */
const SQUATTERS: Readonly<Record<string, () => Promise<Claim>>> = {
	"by a sign-up with a password": async () => {
		const email = newAddress("victim");
		await auth("/sign-up/email", { email, password: PASSWORD, name: "squatter" });
		return { email, signedIn: null };
	},
	"through a provider": () => squatted(newPerson),
	"by both": () => squatted(newPersonWithPassword),
};

async function squatted(make: (name: string) => Promise<Person>): Promise<Claim> {
	const person = await make("squatter");
	const { userId, email } = person;
	const id = newGitHubId();
	await plant(
		insertProviders([{ id: newId(), userId, provider: "github", accountId: String(id), createdAt: Date.now() }]),
		{
			text: "update user set email_verified = 0, folded_name = 'squatter', image = 'https://squatter.example/1.png' where id = ?",
			values: [userId],
		},
	);
	return { email, signedIn: { person, id } };
}

/** The number that the next mail to the address will have, once all others have arrived. */
async function nextMail(email: string): Promise<number> {
	await vi.waitUntil(
		async () => (await sql("select 1 from mail_outbox where recipient = ? and state = 'queued'", email)).length === 0,
		{ timeout: 10_000, interval: 20 },
	);
	return (await mailsTo(email)).length + 1;
}

/** The ways in which the owner of the address proves it, in a browser that has never been here. */
const PROOFS: Readonly<Record<string, (email: string) => Promise<Answer>>> = {
	"a code that verifies the address": async (email) => {
		const count = await nextMail(email);
		await auth("/email-otp/send-verification-otp", { email, type: "email-verification" });
		return auth("/email-otp/verify-email", { email, otp: await codeFor(email, count) });
	},
	"a code to sign in": async (email) => {
		const count = await nextMail(email);
		await auth("/email-otp/send-verification-otp", { email, type: "sign-in" });
		return auth("/sign-in/email-otp", { email, otp: await codeFor(email, count), name: "Owner" });
	},
	"a code for a new password": async (email) => {
		const count = await nextMail(email);
		await auth("/email-otp/request-password-reset", { email });
		const otp = await codeFor(email, count);
		await auth("/email-otp/reset-password", { email, otp, password: "the owner's password" });
		return auth("/sign-in/email", { email, password: "the owner's password" });
	},
	"a link for a new password": async (email) => {
		const count = await nextMail(email);
		await auth("/request-password-reset", { email });
		const link = /^http\S+$/m.exec((await mailTo(email, count)).text)?.[0] ?? "";
		const opened = await request("GET", link.slice(ORIGIN.length));
		const token = new URL(opened.headers.get("location") ?? "", ORIGIN).searchParams.get("token");
		await auth("/reset-password", { newPassword: "the owner's password", token });
		return auth("/sign-in/email", { email, password: "the owner's password" });
	},
	"an invite's link": async (email) => {
		const { token } = await (await newWorkspace()).invite({ email });
		return auth("/sign-up/email", { email, password: "the owner's password", name: "Owner", inviteToken: token });
	},
	"a provider that has verified the address": (email) =>
		signInByGitHub({ id: newGitHubId(), name: "Owner", email, verified: true }),
};

/** Everything that the address has now. */
async function leftAt(email: string) {
	const [user] = await sql<{ id: string; name: string; folded: string | null; image: string | null; verified: number }>(
		"select id, name, folded_name as folded, image, email_verified as verified from user where email = ?",
		email,
	);
	const methods = await sql<{ provider: string; account: string }>(
		"select provider_id as provider, account_id as account from account where user_id = ?",
		user?.id,
	);
	return { ...user, methods: methods.map(({ provider, account }) => (provider === "github" ? account : provider)) };
}

describe.each(Object.entries(SQUATTERS))("an address that somebody else has claimed %s", (_way, claim) => {
	test.each(Object.entries(PROOFS))("is its owner's alone after %s", async (_proof, prove) => {
		const { email, signedIn } = await claim();
		const proved = await prove(email);
		expect([200, 302]).toContain(proved.status);
		expect(proved.headers.get("set-cookie")).toContain("session_token=");

		const left = await leftAt(email);
		expect(left.verified).toBe(1);
		expect(left.name).not.toBe("squatter");
		expect(left.folded).not.toBe("squatter");
		expect(left.image).toBeNull();
		expect(left.methods).not.toContain(String(signedIn?.id));
		expect((await auth("/sign-in/email", { email, password: PASSWORD })).status).toBe(401);
		if (signedIn !== null) {
			expect((await signedIn.person.auth("GET", "/get-session")).body).toBeNull();
			const again = await signInByGitHub({ id: signedIn.id, name: "squatter", email, verified: false });
			expect(again.headers.get("location")).toContain("error=");
			expect(again.headers.get("set-cookie") ?? "").not.toContain("session_token=");
		}
	});
});

describe("the browser that signed up", () => {
	const signUp = async (name = "Ada") => {
		const email = newAddress("ada");
		const answer = await auth("/sign-up/email", { email, password: PASSWORD, name });
		const cookie = answer.headers.getSetCookie().find((line) => line.includes("muster.sign-up=")) ?? "";
		return { email, cookie: cookie.split(";")[0] ?? "", ticket: answer.headers.get("sign-up-ticket") ?? "" };
	};
	const keeps = async (email: string) => {
		expect(await auth("/sign-in/email", { email, password: PASSWORD })).toMatchObject({
			status: 200,
			body: { user: { name: "Ada", emailVerified: true } },
		});
	};

	test("keeps password and name when it types the code, with the ticket as a cookie or as a header", async () => {
		for (const how of ["cookie", "header"]) {
			const { email, cookie, ticket } = await signUp();
			const headers: Record<string, string> = how === "cookie" ? { cookie } : { "sign-up-ticket": ticket };
			await auth("/email-otp/verify-email", { email, otp: await codeFor(email) }, headers);
			await keeps(email);
		}
	});

	test("keeps the name when it resets the password instead", async () => {
		const { email, cookie } = await signUp();
		await auth("/email-otp/request-password-reset", { email });
		const otp = await codeFor(email, 2);
		await auth("/email-otp/reset-password", { email, otp, password: PASSWORD }, { cookie });
		await keeps(email);
	});

	test("may be another one by then, if the password is typed there", async () => {
		const { email } = await signUp();
		const refused = await auth("/sign-in/email", { email, password: PASSWORD });
		expect(refused).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
		const headers = { "sign-up-ticket": refused.headers.get("sign-up-ticket") ?? "" };
		await auth("/email-otp/verify-email", { email, otp: await codeFor(email) }, headers);
		await keeps(email);
		const wrong = await auth("/sign-in/email", { email: (await signUp()).email, password: "not the password" });
		expect(wrong.headers.get("sign-up-ticket")).toBeNull();
	});

	test("has a ticket for its own account only: not for the one that was there before", async () => {
		const email = newAddress("victim");
		await auth("/sign-up/email", { email, password: PASSWORD, name: "squatter" });
		const owner = await auth("/sign-up/email", { email, password: "the owner's password", name: "Owner" });
		const other = await signUp();
		for (const ticket of [owner.headers.get("sign-up-ticket") ?? "", other.ticket, "0".repeat(64), "nonsense"]) {
			const count = await nextMail(email);
			await auth("/email-otp/send-verification-otp", { email, type: "email-verification" });
			await sql("update user set email_verified = 0, name = 'squatter' where email = ?", email);
			const headers = { "sign-up-ticket": ticket };
			await auth("/email-otp/verify-email", { email, otp: await codeFor(email, count) }, headers);
			expect((await leftAt(email)).name).toBe("");
		}
	});

	test("gets a ticket for a known address as for an unknown one", async () => {
		const { email } = await newPersonWithPassword();
		const answer = await auth("/sign-up/email", { email, password: PASSWORD, name: "Ada" });
		expect(answer.headers.get("sign-up-ticket")).toMatch(/^[0-9a-f]{64}$/);
	});
});

test("two people who sign up for one address at the same moment share no password", async () => {
	for (let round = 0; round < 2; round += 1) {
		const email = newAddress("raced");
		const answers = await Promise.all(
			["one password", "another password"].map((password) => auth("/sign-up/email", { email, password, name: "Ada" })),
		);
		expect(answers.map(({ status }) => status)).toEqual([200, 200]);
		const [first, second] = answers;
		for (const [answer, password] of [
			[first, "another password"],
			[second, "one password"],
		] as const) {
			// The other one's password is gone once this one proves the address with its own ticket.
			const count = await nextMail(email);
			await auth("/email-otp/send-verification-otp", { email, type: "email-verification" });
			const headers = { "sign-up-ticket": answer?.headers.get("sign-up-ticket") ?? "" };
			await auth("/email-otp/verify-email", { email, otp: await codeFor(email, count) }, headers);
			expect((await auth("/sign-in/email", { email, password })).status).toBe(401);
		}
	}
});

describe("a provider", () => {
	const mallory = (email: string): GitHubPerson => ({ id: newGitHubId(), name: "Mallory", email, verified: false });

	test("that has not verified an address makes no account and signs nobody in", async () => {
		const email = newAddress("victim");
		const answer = await signInByGitHub(mallory(email));
		expect(answer.headers.get("location")).toContain("error=EMAIL_NOT_VERIFIED");
		expect(answer.headers.get("set-cookie") ?? "").not.toContain("session_token=");
		expect(await sql("select 1 from user where email = ?", email)).toEqual([]);
		const known = await newPersonWithPassword();
		await signInByGitHub(mallory(known.email));
		expect((await leftAt(known.email)).methods).toEqual(["credential"]);
	});

	test("that has verified it adds a way in to a proven account, which keeps what it has", async () => {
		const { email, name } = await newPersonWithPassword("grace");
		const id = newGitHubId();
		await signInByGitHub({ id, name: "Hopper", email, verified: true });
		expect(await leftAt(email)).toMatchObject({ name, methods: ["credential", String(id)] });
	});

	test("keeps the password of the browser that signed up", async () => {
		const email = newAddress("ada");
		const signedUp = await auth("/sign-up/email", { email, password: PASSWORD, name: "Ada" });
		const cookie = signedUp.headers.get("set-cookie")?.split(";")[0] ?? "";
		await signInByGitHub({ id: newGitHubId(), name: "Lovelace", email, verified: true }, cookie);
		expect((await auth("/sign-in/email", { email, password: PASSWORD })).body.user).toMatchObject({ name: "Ada" });
	});

	test("leaves none of its tokens and no picture that is not https", async () => {
		const email = newAddress("ada");
		const person = { id: newGitHubId(), name: "Ada", email, verified: true };
		for (const _time of ["first", "second"]) {
			const signedIn = await signInByGitHub(person);
			expect(signedIn.headers.get("set-cookie")).toContain("session_token=");
			const rows = await sql(
				"select access_token, refresh_token, id_token from account join user on user.id = user_id where email = ?",
				email,
			);
			expect(rows).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
		}
		expect((await leftAt(email)).image).toBeNull();
	});
});
