import fc from "fast-check";
import { expect, test } from "vitest";
import { deriveKeys, macHex } from "../../../src/crypto/derived-keys";
import { mintInviteToken, readInviteToken } from "../../../src/crypto/invite-token";

const SECRET = "a secret for tests, of thirty-two characters and more";
const keys = deriveKeys(SECRET, undefined);
const claim = {
	inviteId: "0193a5c11f2dK8mRw3e",
	sending: 3,
	travelled: "mailed" as const,
	expiresAt: Date.UTC(2026, 10, 29, 9, 30),
};

test("a token holds the invite, the sending, how it travels and the expiry, and is the same each time", async () => {
	const token = await mintInviteToken(keys, claim);
	expect(token).toMatch(/^[0-9a-f]{120}$/);
	expect(await readInviteToken(keys, token)).toEqual(claim);
	expect(await mintInviteToken(keys, claim)).toBe(token);
});

test("tokens of other invites, sendings, ways and expiries differ", async () => {
	const others = [
		{ ...claim, inviteId: "0193a5c11f2dK8mRw3f" },
		{ ...claim, sending: 4 },
		{ ...claim, travelled: "handed" as const },
		{ ...claim, expiresAt: claim.expiresAt + 1 },
	];
	const tokens = await Promise.all([claim, ...others].map((each) => mintInviteToken(keys, each)));
	expect(new Set(tokens).size).toBe(tokens.length);
});

test("the largest numbers of a claim come back unchanged", async () => {
	const largest = { ...claim, sending: 2 ** 23 - 1, expiresAt: 2 ** 48 - 1 };
	expect(await readInviteToken(keys, await mintInviteToken(keys, largest))).toEqual(largest);
});

test("a token with any character changed is not read", async () => {
	const token = await mintInviteToken(keys, claim);
	for (let at = 0; at < token.length; at += 1) {
		const other = token[at] === "A" ? "B" : "A";
		expect(await readInviteToken(keys, token.slice(0, at) + other + token.slice(at + 1)), `character ${at}`).toBeNull();
	}
});

test("a token of another length or alphabet is not read", async () => {
	const token = await mintInviteToken(keys, claim);
	for (const malformed of [
		"",
		token.slice(1),
		token.slice(0, -1),
		`${token.slice(0, -1)}+`,
		`0${token}`,
		`g${token}`,
	]) {
		expect(await readInviteToken(keys, malformed)).toBeNull();
	}
});

/** Characters that no token has, as mail programs, people and escapes bring them. */
const DEBRIS = fc.oneof(
	fc.constantFrom(..."-_.,;:!?'\"()[]<>{}*~|/\\ \t\r\n\u00a0\u00ad\u200b\u200c\u2060\ufeff\u202e…»”。、）"),
	fc.constantFrom(
		"=\r\n",
		"=\n",
		"&gt;",
		"&quot;",
		"&amp;",
		"&#39;",
		"%3E",
		"%2e",
		"%20",
		"%0D%0A",
		"%E2%80%8B",
		"%253E",
	),
);

test("whatever cannot belong to a token, at its end or inside it, does not count", async () => {
	const token = await mintInviteToken(keys, claim);
	const places = fc.array(fc.tuple(fc.nat(token.length), DEBRIS), { maxLength: 8 });
	await fc.assert(
		fc.asyncProperty(places, async (inserted) => {
			const given = inserted
				.sort(([one], [other]) => other - one)
				.reduce((text, [at, debris]) => text.slice(0, at) + debris + text.slice(at), token);
			expect(await readInviteToken(keys, given)).toEqual(claim);
		}),
	);
	for (const glued of ["Viele Grüße", "1234", "/", token])
		expect(await readInviteToken(keys, token + glued)).toEqual(claim);
});

test("every token ends in a letter or a digit, and has nothing else in it", async () => {
	const content = fc.record({
		inviteId: fc.stringMatching(/^[0-9a-f]{11}[0-9A-Za-z]{8}$/),
		sending: fc.integer({ min: 1, max: 2 ** 23 - 1 }),
		travelled: fc.constantFrom("mailed" as const, "handed" as const),
		expiresAt: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
	});
	await fc.assert(
		fc.asyncProperty(content, async (each) => {
			expect(await mintInviteToken(keys, each)).toMatch(/^[0-9A-Za-z]+$/);
		}),
	);
});

test("a token is read under the previous secret, and never under another", async () => {
	const token = await mintInviteToken(keys, claim);
	expect(await readInviteToken(deriveKeys("a new secret, of thirty-two characters and more", SECRET), token)).toEqual(
		claim,
	);
	expect(
		await readInviteToken(deriveKeys("a new secret, of thirty-two characters and more", undefined), token),
	).toBeNull();
});

test("each purpose has a key of its own", async () => {
	const [token, recipient, code] = await Promise.all(
		[keys.inviteTokens[0], keys.usage, keys.codes].map(async (key) => macHex(await key, "the same text", 16)),
	);
	expect(new Set([token, recipient, code]).size).toBe(3);
	expect(recipient).toMatch(/^[0-9a-f]{32}$/);
});
