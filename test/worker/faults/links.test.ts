/** Attacks with links: to change the links of a mail, to open links before their reader, to guess tokens, to redirect. */
import { deriveKeys } from "../../../src/crypto/derived-keys";
import { mintInviteToken } from "../../../src/crypto/invite-token";
import { DAY_MS } from "../../../src/rules/limits";
import { PASSWORD } from "../../names";
import { often, promise, type Tally } from "../../promise";
import { invited, signedUp } from "../api";
import { config } from "../bindings";
import { ORIGIN, type Person, request, stranger } from "../client";
import { changedTables, databaseContent } from "../digest";
import { boundInstance, instanceWith } from "../instance";
import { type Mail, mailsTo, mailTo } from "../mailbox";
import { newPersonWithPassword, newWorkspace } from "../scene";
import { check } from "./check";

/** The links of a mail, as a scanner finds them in either part. */
function linksIn({ html, text }: Mail): string[] {
	const inHtml = [...html.matchAll(/(?:href|src)="(https?:[^"]+)"/g)].map(([, link = ""]) =>
		link.replaceAll("&amp;", "&"),
	);
	return [...new Set([...inHtml, ...(text.match(/https?:\/\/\S+/g) ?? [])])];
}

const EVIL = "evil.example";
const MOVING_HEADERS: readonly Record<string, string>[] = [
	{ host: EVIL },
	{ "x-forwarded-host": EVIL },
	{ "x-forwarded-host": EVIL, "x-forwarded-proto": "https" },
	{ "x-forwarded-proto": "javascript" },
	{ forwarded: `host=${EVIL};proto=https` },
	{ "x-original-host": EVIL, "x-host": EVIL, "x-forwarded-server": EVIL },
	{ "x-original-url": `https://${EVIL}/`, "x-rewrite-url": `https://${EVIL}/` },
	{ referer: `https://${EVIL}/` },
];

promise("attacks: no header of a request moves a link in a mail", async (tally) => {
	const { slug, owner } = await newWorkspace();
	const person = await newPersonWithPassword();
	let mails = 0;
	for (const headers of MOVING_HEADERS.filter((_, index) => index % often(3, 2, 1) === 0)) {
		// The second host name is another one of the Worker's, or one that a proxy in front of it sends.
		for (const reachedAt of [ORIGIN, `https://${EVIL}`]) {
			const worker = reachedAt === ORIGIN ? boundInstance : instanceWith({ TRUSTED_HOSTS: EVIL });
			const send = (path: string, body: object, more: Record<string, string> = {}) =>
				worker(
					new Request(`${reachedAt}${path}`, {
						method: "POST",
						headers: { "content-type": "application/json", ...headers, ...more },
						body: JSON.stringify(body),
					}),
				);
			const { email } = stranger();
			await send("/api/team/invite", { slug, email, role: "viewer" }, { authorization: `Bearer ${owner.bearer}` });
			await send("/api/auth/request-password-reset", { email: person.email });
			mails += 1;
			for (const mail of [await mailTo(email), await mailTo(person.email, mails)]) {
				const links = linksIn(mail);
				check(tally, `links in "${mail.subject}"`, String(links.length > 0), "true");
				for (const link of links) check(tally, `${link} by ${JSON.stringify(headers)}`, new URL(link).origin, ORIGIN);
			}
		}
	}
});

promise("attacks: a scanner that opens every link of every mail changes nothing", async (tally) => {
	const { slug, owner } = await newWorkspace();
	const invitee = await signedUp("invitee");
	const { token } = await invited(owner, slug, invitee.email);
	for (const type of ["sign-in", "forget-password", "email-verification"]) {
		await request("POST", "/api/auth/email-otp/send-verification-otp", { body: { email: invitee.email, type } });
	}
	await request("POST", "/api/auth/request-password-reset", { body: { email: invitee.email } });
	// The code of the sign-up, the invite, three codes, the reset link.
	await mailTo(invitee.email, 6);
	const links = new Set((await mailsTo(invitee.email)).flatMap(linksIn));
	for (const link of links) {
		// The paths of requests stay in the logs of a platform.
		const path = new URL(link).pathname;
		check(tally, `path ${path}`, String(["/", "/invite", "/api/auth/reset-link"].includes(path)), "true");
	}
	check(tally, "the invite's link is among them", String(links.has(`${ORIGIN}/invite?t=${token}`)), "true");
	for (const path of ["/api/team/inviteByToken", "/api/team/acceptInvite", "/api/team/declineInvite"]) {
		links.add(`${ORIGIN}${path}?token=${token}`);
	}
	for (const path of ["/verify-email", "/organization/accept-invitation", "/organization/get-invitation"]) {
		links.add(`${ORIGIN}/api/auth${path}?token=${token}&invitationId=${token}&id=${token}`);
	}
	const before = await databaseContent();
	for (const link of links) {
		for (const method of ["GET", "HEAD"]) {
			for (const credential of [{}, { cookie: invitee.cookie }, { bearer: invitee.bearer }]) {
				const answer = await request(method, link.slice(ORIGIN.length), { credential });
				check(tally, `${method} ${link}: ${answer.status}`, String(answer.status < 500), "true");
			}
		}
	}
	check(tally, "tables changed", changedTables(before, await databaseContent()).join(), "");
	check(tally, "the invite's token", String((await invitee.post("acceptInvite", { token })).status), "200");
});

/** Tokens that differ from a genuine one in one bit or in length, and one that is genuine under another key. */
async function guesses(token: string, inviteId: string): Promise<string[]> {
	const flipped = [...token].flatMap((character, at) =>
		[1, 2, 4, 8, 16, 32].map((bit) => {
			const other = String.fromCharCode(character.charCodeAt(0) ^ bit);
			return token.slice(0, at) + other + token.slice(at + 1);
		}),
	);
	const cut = Array.from(token, (_, length) => token.slice(0, length));
	const otherKeys = deriveKeys("another secret, of thirty-two characters and more", undefined);
	const claim = { inviteId, sending: 1, travelled: "mailed", expiresAt: Date.now() + 7 * DAY_MS } as const;
	return [
		...flipped.filter((_, index) => index % often(7, 3, 1) === 0),
		...cut.filter((_, index) => index % often(9, 3, 1) === 0),
		...["0", "A"].map((head) => head + token),
		token.toUpperCase(),
		[...token].reverse().join(""),
		await mintInviteToken(otherKeys, claim),
		inviteId,
	];
}

promise("attacks: a guessed token is not found, without a trip", async (tally) => {
	const { person: invitee, inviteId, token } = await (await newWorkspace()).invitee();
	for (const guess of await guesses(token, inviteId)) {
		for (const answer of [
			await invitee.get("inviteByToken", { token: guess }),
			await invitee.post("acceptInvite", { token: guess }),
			await invitee.post("declineInvite", { token: guess }),
		]) {
			const got = `${answer.status} ${answer.body.code}, ${answer.cost?.trips} trips`;
			check(tally, `a guess of ${guess.length} characters`, got, "404 INVITE_NOT_FOUND, 0 trips");
		}
	}
	check(tally, "the genuine one", String((await invitee.post("acceptInvite", { token })).status), "200");
});

const ELSEWHERE = [
	"//evil.example",
	"///evil.example",
	"/\\evil.example",
	"\\\\evil.example",
	"/\t/evil.example",
	"/%2f/evil.example",
	"/..//evil.example",
	"https://evil.example/",
	"https:evil.example",
	"http://localhost:8787@evil.example/",
	"https://app.example.com.evil.example/",
	"http://localhost:8787.evil.example/",
	"javascript:alert(1)",
	"data:text/html,x",
];

/** The origins that an answer sends a browser to: by its header, or by the `url` that stock clients follow. */
function destinations({ headers, body }: { headers: Headers; body: unknown }): string[] {
	const url = typeof body === "object" && body !== null && "url" in body ? body.url : null;
	return [headers.get("location"), url]
		.filter((target) => typeof target === "string")
		.map((target) => new URL(target, `${ORIGIN}/api/auth/`).origin);
}

async function redirects(tally: Tally, what: string, answer: { status: number; headers: Headers; body: unknown }) {
	const { trustedOrigins } = config;
	const strange = destinations(answer).filter((origin) => !trustedOrigins.includes(origin));
	check(tally, `${what}: ${answer.status}`, strange.join(), "");
}

async function resetLink(person: Person, count: number): Promise<URL> {
	await request("POST", "/api/auth/request-password-reset", { body: { email: person.email } });
	const [link = ""] = (await mailTo(person.email, count)).text.match(/^http\S+$/m) ?? [];
	return new URL(link);
}

promise("attacks: no redirect leads to another site, whichever parameter asks for it", async (tally) => {
	const person = await newPersonWithPassword();
	const link = await resetLink(person, 1);
	for (const elsewhere of ELSEWHERE.filter((_, index) => index % often(4, 2, 1) === 0)) {
		const asked = {
			callbackURL: elsewhere,
			redirectTo: elsewhere,
			errorCallbackURL: elsewhere,
			newUserCallbackURL: elsewhere,
		};
		const email = person.email;
		for (const [path, body] of [
			["/sign-in/email", { email, password: PASSWORD }],
			["/sign-in/social", { provider: "google" }],
			["/sign-up/email", { email: stranger().email, password: PASSWORD, name: "New" }],
			["/request-password-reset", { email: stranger().email }],
			["/link-social", { provider: "google" }],
			["/delete-user", { password: "wrong" }],
		] as const) {
			for (const [name, value] of Object.entries(asked)) {
				const answer = await person.auth("POST", path, { ...body, [name]: value });
				await redirects(tally, `${path} with ${name} ${elsewhere}`, answer);
			}
		}
		link.searchParams.set("callbackURL", elsewhere);
		const opened = await request("GET", `${link.pathname}${link.search}`);
		await redirects(tally, `the reset link with callbackURL ${elsewhere}`, opened);
		const query = new URLSearchParams({ ...asked, error: "<script>alert(1)</script>" });
		for (const path of ["/error", "/callback/google", "/callback/github", "/reset-link"]) {
			await redirects(tally, `GET ${path} to ${elsewhere}`, await request("GET", `/api/auth${path}?${query}`));
		}
	}
});

promise("attacks: an error page shows no markup from its address", async (tally) => {
	for (const markup of ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>']) {
		for (const name of ["error", "error_description", "callbackURL"]) {
			const { body } = await request("GET", `/api/auth/error?${new URLSearchParams({ [name]: markup })}`);
			check(tally, `${name}=${markup}`, String(JSON.stringify(body).includes(markup.slice(-18))), "false");
		}
	}
});
