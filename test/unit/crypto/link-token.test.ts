import { expect, test } from "vitest";
import { deriveKeys } from "../../../src/crypto/derived-keys";
import { mintInviteToken, readInviteToken } from "../../../src/crypto/invite-token";
import { linkTokenIn, mintLinkToken, readLinkToken } from "../../../src/crypto/link-token";

const SECRET = "a secret for tests, of thirty-two characters and more";
const keys = deriveKeys(SECRET, undefined);
const content = { linkId: "0193a5c11f2dK8mRw3e", expiresAt: Date.UTC(2026, 10, 29, 9, 30) };

test("a link's token holds the link and its expiry, and is the same each time", async () => {
	const token = await mintLinkToken(keys, content);
	expect(token).toMatch(/^[0-9a-f]{114}$/);
	expect(await readLinkToken(keys, token)).toEqual(content);
	expect(await mintLinkToken(keys, content)).toBe(token);
});

test("a link's token with any character changed is not read", async () => {
	const token = await mintLinkToken(keys, content);
	for (let at = 0; at < token.length; at += 1) {
		const other = token[at] === "a" ? "b" : "a";
		expect(await readLinkToken(keys, token.slice(0, at) + other + token.slice(at + 1)), `character ${at}`).toBeNull();
	}
});

test("the tokens of links and of invites do not stand for each other, whatever follows them", async () => {
	const ofLink = await mintLinkToken(keys, content);
	const ofInvite = await mintInviteToken(keys, {
		inviteId: content.linkId,
		sending: 1,
		travelled: "mailed",
		expiresAt: content.expiresAt,
	});
	expect(await readLinkToken(keys, ofInvite)).toBeNull();
	expect(await readInviteToken(keys, ofLink)).toBeNull();
	expect(await readInviteToken(keys, `${ofLink}000000`)).toBeNull();
});

test("a link's token of the previous secret is read, and one of another secret is not", async () => {
	const token = await mintLinkToken(keys, content);
	expect(await readLinkToken(deriveKeys("the next secret, which has as many characters", SECRET), token)).toEqual(
		content,
	);
	expect(await readLinkToken(deriveKeys("the next secret, which has as many characters", undefined), token)).toBeNull();
});

test("a link's token survives what programs and people put around it", async () => {
	const token = await mintLinkToken(keys, content);
	for (const given of [`${token}.`, `<${token}>`, `${token.slice(0, 76)}=\r\n${token.slice(76)}`, `${token}&gt;`]) {
		expect(linkTokenIn(given)).toBe(token);
	}
});
