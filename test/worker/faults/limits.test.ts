/** Limits: the daily caps, which D1 counts exactly, and the rate limits, which Cloudflare's binding counts. */

import { newAddress, PASSWORD, unique } from "../../names";
import { often, promise, type Tally } from "../../promise";
import { type Answer, type Credential, ORIGIN, type Person, request } from "../client";
import { sql } from "../database";
import { instanceWith } from "../instance";
import { mailTo } from "../mailbox";
import { newPerson, newPersonWithPassword, newWorkspace } from "../scene";
import { check, outcome } from "./check";
import { countedAuth } from "./counted-app";

/** A refusal by a limit says when to try again: in whole seconds, at least one. */
function saysWhen(tally: Tally, answers: readonly Answer[]): void {
	for (const { status, headers } of answers) {
		if (status !== 429) continue;
		check(tally, "Retry-After", String(/^[1-9]\d*$/.test(headers.get("retry-after") ?? "")), "true");
	}
}

function succeeded(answers: readonly Answer[]): number {
	return answers.filter((answer) => outcome(answer) === "ok").length;
}

/** A client of the Worker with one daily cap at this number, and the others out of the way. */
function capped(variable: string, cap: number) {
	const instance = instanceWith({ INVITE_MAILS_PER_RECIPIENT_AND_SENDER_PER_DAY: "1000", [variable]: String(cap) });
	return (operation: string, body: unknown, credential: Credential) =>
		request("POST", `/api/team/${operation}`, { body, credential, instance });
}

promise("abuse: a person's mails of a day end at the cap, though they ask in every way at once", async (tally) => {
	for (let cap = 1; cap <= often(1, 3, 10); cap += 1) {
		const post = capped("INVITE_MAILS_PER_PERSON_PER_DAY", cap);
		const space = await newWorkspace();
		const { slug, owner } = space;
		const resendable = await space.invites(10);
		const { credential, userId } = owner;
		const invites = () => Array.from({ length: 10 }, () => ({ email: newAddress(), role: "viewer" }));
		const [single, many, again] = await Promise.all([
			Promise.all(invites().map((invite) => post("invite", { slug, ...invite }, credential))),
			Promise.all(Array.from({ length: 3 }, () => post("inviteMany", { slug, invites: invites() }, credential))),
			Promise.all(resendable.map(({ inviteId }) => post("resendInvite", { slug, inviteId }, credential))),
		]);
		const rows = many.flatMap(({ body }) => body.results as { code?: string }[]);
		tally.faults += single.length + rows.length + again.length;
		const made = succeeded(single) + rows.filter(({ code }) => code === undefined).length + succeeded(again);
		check(tally, `mails under a cap of ${cap}`, String(made), String(cap));
		const [usage] = await sql<{ count: number }>("select count from daily_usage where key = ?", `person:${userId}`);
		check(tally, "mails counted", String(usage?.count), String(cap));
		saysWhen(tally, [...single, ...again]);
	}
});

promise("abuse: a workspace's mails of a day end at the cap, though all its managers ask at once", async (tally) => {
	for (let cap = 1; cap <= often(1, 3, 10); cap += 1) {
		const post = capped("INVITE_MAILS_PER_WORKSPACE_PER_DAY", cap);
		const space = await newWorkspace();
		const { owner, slug } = space;
		const managers = [owner, ...(await space.members(2, "admin")), ...(await space.members(2, "manager"))];
		const answers = await Promise.all(
			Array.from({ length: 50 }, (_, index) =>
				post(
					"invite",
					{ slug, email: newAddress(), role: "viewer" },
					(managers[index % managers.length] ?? owner).credential,
				),
			),
		);
		tally.faults += answers.length;
		check(tally, `mails under a cap of ${cap}`, String(succeeded(answers)), String(cap));
		saysWhen(tally, answers);
	}
});

promise("abuse: a recipient's mails of a day end at the cap, though fifty workspaces ask at once", async (tally) => {
	const spaces = await Promise.all(Array.from({ length: often(10, 20, 50) }, () => newWorkspace()));
	for (let cap = 1; cap <= often(2, 3, 10); cap += 1) {
		const post = capped("INVITE_MAILS_PER_RECIPIENT_PER_DAY", cap);
		const email = newAddress();
		const answers = await Promise.all(
			spaces.map(({ slug, owner }) => post("invite", { slug, email, role: "viewer" }, owner.credential)),
		);
		tally.faults += answers.length;
		check(tally, `mails under a cap of ${cap}`, String(succeeded(answers)), String(cap));
		saysWhen(tally, answers);
	}
});

promise(
	"abuse: a recipient's mails of a day from one workspace end at the cap, revoked and sent anew",
	async (tally) => {
		for (let cap = 1; cap <= often(2, 3, 5); cap += 1) {
			const post = capped("INVITE_MAILS_PER_RECIPIENT_AND_SENDER_PER_DAY", cap);
			const { slug, owner } = await newWorkspace();
			const email = newAddress();
			let made = 0;
			for (let round = 0; round <= cap; round += 1) {
				const answers = await Promise.all(
					Array.from({ length: 10 }, () => post("invite", { slug, email, role: "viewer" }, owner.credential)),
				);
				tally.faults += answers.length;
				made += succeeded(answers);
				saysWhen(tally, answers);
				const [invite] = answers.flatMap(({ body }) => (body.invite === undefined ? [] : [body.invite.id]));
				if (invite !== undefined) await mailTo(email, made);
				await post("revokeInvite", { slug, inviteId: invite ?? "none" }, owner.credential);
			}
			check(tally, `mails under a cap of ${cap}`, String(made), String(cap));
		}
	},
);

promise("abuse: fifty resends of one invite at once are one sending", async (tally) => {
	for (let round = 0; round < often(1, 4, 20); round += 1) {
		const space = await newWorkspace();
		const { slug, owner } = space;
		const { inviteId } = await space.invite();
		const managers = [owner, await space.member("admin"), await space.member("manager")];
		const answers = await Promise.all(
			Array.from({ length: 50 }, (_, index) =>
				(managers[index % managers.length] ?? owner).post("resendInvite", { slug, inviteId }),
			),
		);
		tally.faults += answers.length;
		check(tally, "sendings", String(succeeded(answers)), "1");
		const cooling = answers.filter(({ status, headers }) => status === 429 && Number(headers.get("retry-after")) <= 60);
		check(tally, "told to wait for a minute at most", String(cooling.length), "49");
		saysWhen(tally, answers);
		const [row] = await sql<{ sendings: number; mails: number }>(
			"select send_count as sendings, mail_count as mails from workspace_invite, workspace where workspace_invite.id = ?1 and workspace.id = workspace_id",
			inviteId,
		);
		check(tally, "sendings and mails counted today", JSON.stringify(row), '{"sendings":2,"mails":1}');
	}
});

const WINDOW_MS = 60_000;

/**
 * Counts the calls that a rate limit lets through; each of the others must say when to try again. The binding's windows
 * are whole minutes of the clock: calls that did not fit into one window are made again, by another person.
 */
async function letThrough(tally: Tally, calls: (by: Person, ip: string) => Promise<Answer>[]): Promise<string> {
	for (;;) {
		const [by, ip] = [await newPerson(), newIp()];
		const started = Math.floor(Date.now() / WINDOW_MS);
		const answers = await Promise.all(calls(by, ip));
		tally.faults += answers.length;
		saysWhen(tally, answers);
		const passed = answers.filter(({ status }) => status !== 429).length;
		if (Math.floor(Date.now() / WINDOW_MS) === started) return `${passed} of ${answers.length}`;
	}
}

/** That many calls at once. */
function atOnce(count: number, call: (index: number) => Promise<Answer>): Promise<Answer>[] {
	return Array.from({ length: count }, (_, index) => call(index));
}

const from = (address: string) => ({ "cf-connecting-ip": address });
const newIp = () => unique("ip");

promise("abuse: sixty invite and resend calls a minute by one sign-in, and no more", async (tally) => {
	const instance = instanceWith({ RATE_LIMITS: "on" });
	const paths = ["team/invite", "team/inviteMany", "team/resendInvite", "auth/organization/invite-member"];
	const call = (credential: Credential, index: number) =>
		request("POST", `/api/${paths[index % paths.length]}`, {
			body: { slug: "none" },
			credential,
			instance,
		});
	const passed = await letThrough(tally, (by) => atOnce(70, (index) => call(by.credential, index)));
	check(tally, "calls let through", passed, "60 of 70");
	check(tally, "somebody else's call", String((await call((await newPerson()).credential, 0)).status === 429), "false");
});

promise("abuse: sixty guesses of tokens a minute from one IP, and no more; they cost no trip", async (tally) => {
	const instance = instanceWith({ RATE_LIMITS: "on" });
	const token = "A".repeat(80);
	const look = (ip: string, index: number) => {
		const headers = from(ip);
		if (index % 3 === 0) return request("GET", `/api/team/inviteByToken?token=${token}`, { headers, instance });
		const operation = index % 3 === 1 ? "acceptInvite" : "declineInvite";
		return request("POST", `/api/team/${operation}`, { body: { token }, headers, instance });
	};
	const passed = await letThrough(tally, (_, ip) => atOnce(70, (index) => look(ip, index)));
	check(tally, "look-ups let through", passed, "60 of 70");
	const elsewhere = await look(newIp(), 0);
	check(tally, "from another IP", `${elsewhere.status}, ${elsewhere.cost?.trips} trips`, "404, 0 trips");
});

promise("abuse: sixty requests a minute with one genuine token from one IP, and no more", async (tally) => {
	const instance = instanceWith({ RATE_LIMITS: "on" });
	const invites = await (await newWorkspace()).invites(2);
	const passed = await letThrough(tally, (_, ip) =>
		atOnce(70, () =>
			request("GET", `/api/team/inviteByToken?token=${invites[0]?.token}`, { headers: from(ip), instance }),
		),
	);
	check(tally, "requests let through", passed, "60 of 70");
});

promise("abuse: a genuine token does not sign up other addresses beyond the limit of its network", async (tally) => {
	const instance = instanceWith({ RATE_LIMITS: "on" });
	const invites = await (await newWorkspace()).invites(3);
	const passed = await letThrough(tally, (_, ip) =>
		atOnce(130, (index) =>
			request("POST", "/api/auth/sign-up/email", {
				body: { email: newAddress(), password: "short", name: "New", inviteToken: invites[index % 3]?.token },
				headers: from(ip),
				instance,
			}),
		),
	);
	check(tally, "sign-ups let through", passed, "120 of 130");
});

promise(
	"abuse: thirty invitees of one office join within a minute, after thirty others and whatever else comes from their network",
	async (tally) => {
		// On a slow machine the wrong tries are of two minutes, and more than a network has in a day.
		const instance = instanceWith({ RATE_LIMITS: "on", WRONG_TRIES_PER_NETWORK_PER_DAY: "1000" });
		const space = await newWorkspace();
		const network = from(newIp());
		const form = { ...network, "content-type": "application/x-www-form-urlencoded", origin: ORIGIN };
		const send = (path: string, init: RequestInit) =>
			instance(new Request(ORIGIN + path, { redirect: "manual", ...init }));
		const known = await Promise.all(Array.from({ length: 5 }, () => newPersonWithPassword()));
		const invites = [
			...(await space.invites(25)).map((invite) => ({ ...invite, step: "sign-up" })),
			...(await Promise.all(known.map(async ({ email }) => ({ ...(await space.invite({ email })), step: "sign-in" })))),
		];
		for (let index = 0; index < 30; index += 1) {
			const email = newAddress();
			const signedUp = await send("/auth/sign-up", {
				method: "POST",
				headers: form,
				body: new URLSearchParams({ name: "New", email, password: PASSWORD }),
			});
			const body = new URLSearchParams({ email, code: "000000" });
			const verified = await send("/auth/verify", { method: "POST", headers: form, body });
			check(tally, "an account without an invite, and its code", `${signedUp.status}, ${verified.status}`, "303, 422");
		}
		const body = () => new URLSearchParams({ email: newAddress(), password: PASSWORD });
		await Promise.all(
			Array.from({ length: 130 }, () => send("/auth/sign-in", { method: "POST", headers: form, body: body() })),
		);
		for (const { token, step } of invites) {
			for (let look = 0; look < 2; look += 1) {
				const page = await send(`/invite?t=${token}`, { headers: network });
				check(tally, "the page of an invite", String(page.status), "200");
			}
			const body = new URLSearchParams({ step, name: "New", password: PASSWORD });
			const joined = await send(`/invite?t=${token}`, { method: "POST", headers: form, body });
			const cookie = joined.headers
				.getSetCookie()
				.map((line) => line.split(";")[0])
				.join("; ");
			const team = await send(`/workspaces/${space.slug}`, { headers: { ...network, cookie } });
			check(tally, `the team after ${step}`, `${joined.status}, ${team.status}`, "303, 200");
		}
	},
);

const SIGN_IN_CALLS = [
	["/sign-in/email", { password: "not their password" }],
	["/sign-in/email-otp", { otp: "000000" }],
	["/email-otp/send-verification-otp", { type: "sign-in" }],
	["/email-otp/verify-email", { otp: "000000" }],
	["/email-otp/request-password-reset", {}],
	["/email-otp/reset-password", { otp: "000000", password: "a password of mine" }],
	["/request-password-reset", {}],
	["/sign-up/email", { password: "short", name: "New" }],
] as const;

/** Those that mail to the address. */
const MAILS = SIGN_IN_CALLS.filter(([path]) => /send-|request-|sign-up/.test(path));
/** The others: they are limited for an address only together with a network. */
const GUESSES = SIGN_IN_CALLS.filter((call) => !MAILS.includes(call));

promise(
	"abuse: ten sign-in and code calls a minute for an address from one network, 120 from a network, and no more",
	async (tally) => {
		const instance = instanceWith({ RATE_LIMITS: "on", CODES_PER_ADDRESS_PER_DAY: "1000" });
		const call = (calls: readonly (typeof SIGN_IN_CALLS)[number][], index: number, email: string, ip: string) => {
			const [path, body] = calls[index % calls.length] ?? SIGN_IN_CALLS[0];
			return request("POST", `/api/auth${path}`, { body: { ...body, email }, headers: from(ip), instance });
		};
		const forAddress = await letThrough(tally, ({ email }, ip) => {
			const spellings = [email, email.toUpperCase(), ` ${email} `];
			return atOnce(15, (index) => call(SIGN_IN_CALLS, index, spellings[index % spellings.length] ?? email, ip));
		});
		check(tally, "calls let through for an address from a network", forAddress, "10 of 15");
		const elsewhere = await letThrough(tally, ({ email }) =>
			atOnce(30, (index) => call(GUESSES, index, email, newIp())),
		);
		check(tally, "guesses let through from many networks, so that nobody is locked out", elsewhere, "30 of 30");
		const mails = await letThrough(tally, ({ email }) => atOnce(30, (index) => call(MAILS, index, email, newIp())));
		check(tally, "calls let through that mail to an address", mails, "20 of 30");
		const fromIp = await letThrough(tally, (_, ip) =>
			atOnce(130, (index) => call(SIGN_IN_CALLS, index, newAddress(), ip)),
		);
		check(tally, "calls let through from an IP", fromIp, "120 of 130");
		const fromNetwork = await letThrough(tally, (_, ip) => {
			const network = `2001:db8:${ip.slice(-4)}`;
			const addresses = [`${network}::1`, `${network}:0:9:8:7:6`, `${network}::a:b`];
			return atOnce(130, (index) =>
				call(SIGN_IN_CALLS, index, newAddress(), addresses[index % addresses.length] ?? network),
			);
		});
		check(tally, "calls let through from one IPv6 network", fromNetwork, "120 of 130");
	},
);

promise("abuse: ten tries of the person's own password a minute in one session, and no more", async (tally) => {
	const instance = instanceWith({ RATE_LIMITS: "on" });
	const passed = await letThrough(tally, ({ credential }) =>
		atOnce(15, (index) =>
			request("POST", index % 2 === 0 ? "/api/auth/delete-user" : "/api/auth/change-password", {
				body: { password: "a guess", currentPassword: "a guess", newPassword: "a new password" },
				headers: from(newIp()),
				credential,
				instance,
			}),
		),
	);
	check(tally, "tries let through", passed, "10 of 15");
});

promise("abuse: nobody is locked out by mails that somebody else asks for: the password still works", async (tally) => {
	const instance = instanceWith({ RATE_LIMITS: "on" });
	const { email } = await newPersonWithPassword();
	const ask = (path: string, body: object, ip: string) =>
		request("POST", `/api/auth${path}`, { body: { email, ...body }, headers: from(ip), instance });
	await Promise.all(
		atOnce(30, () => ask("/email-otp/send-verification-otp", { type: "sign-in" }, newIp())).map((answer) =>
			answer.then(({ status }) => {
				if (status === 429) tally.faults += 1;
			}),
		),
	);
	const signedIn = await ask("/sign-in/email", { password: PASSWORD }, newIp());
	check(tally, "the person's own sign-in", String(signedIn.status), "200");
});

promise("abuse: without RATE_LIMITS no call is refused", async (tally) => {
	const instance = instanceWith({ RATE_LIMITS: "off" });
	const passed = await letThrough(tally, ({ credential }, ip) => [
		...atOnce(70, () => request("POST", "/api/team/invite", { body: { slug: "none" }, credential, instance })),
		...atOnce(70, () => request("GET", "/api/team/inviteByToken?token=x", { headers: from(ip), instance })),
	]);
	check(tally, "calls let through", passed, "140 of 140");
});

const TRIES_PER_CODE = 3;

promise(
	"abuse: a code of six digits is compared three times at most, though fifty guesses come at once",
	async (tally) => {
		for (let round = 0; round < often(1, 2, 6); round += 1) {
			const { post, work } = await countedAuth();
			const { email } = await newPerson();
			for (const [type, path, body] of [
				["sign-in", "/sign-in/email-otp", {}],
				["email-verification", "/email-otp/verify-email", {}],
				["email-verification", "/email-otp/check-verification-otp", { type: "email-verification" }],
				["forget-password", "/email-otp/reset-password", { password: "a password of mine" }],
			] as const) {
				await post("/email-otp/send-verification-otp", { email, type });
				const before = work.codes;
				const guesses = Array.from({ length: 50 }, (_, guess) => String(guess).padStart(6, "0"));
				await Promise.all(guesses.map((otp) => post(path, { ...body, email, otp })));
				for (const otp of guesses.slice(0, 4)) await post(path, { ...body, email, otp });
				tally.faults += guesses.length;
				check(
					tally,
					`comparisons by ${path}: ${work.codes - before}`,
					String(work.codes > before && work.codes - before <= TRIES_PER_CODE),
					"true",
				);
			}
		}
	},
);
