import { hashPassword as better } from "better-auth/crypto";
import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "../../../src/auth/password";

const PASSWORD = "correct horse battery staple";

test("a password verifies against its hash, and no other does", async () => {
	const hash = await hashPassword(PASSWORD);
	expect(hash.length).toBe(109);
	expect(await verifyPassword({ hash, password: PASSWORD })).toBe(true);
	expect(await verifyPassword({ hash, password: `${PASSWORD}.` })).toBe(false);
});

test("a password verifies against a hash that Better Auth wrote", async () => {
	const hash = await better(PASSWORD);
	expect(await verifyPassword({ hash, password: PASSWORD })).toBe(true);
	expect(await verifyPassword({ hash, password: "another" })).toBe(false);
});
