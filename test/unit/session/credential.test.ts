import { serializeSigned } from "hono/utils/cookie";
import { expect, test } from "vitest";
import { parseCookies } from "../../../src/session/cookie-header";
import { hasBearer, readCookie, readSender, withGenuineSession } from "../../../src/session/credential";

const SECRET = "a secret of thirty-two characters and more";
const SECRETS = { secret: SECRET, previousSecret: undefined };
const URL = "https://teams.example.com";
const NAME = "__Secure-better-auth.session_token";
const value = async (token: string, secret = SECRET) => (await serializeSigned("x", token, secret)).slice(2);
const genuine = async () => `${NAME}=${await value("mine")}`;
const foreign = async () => `${NAME}=${await value("theirs", "the secret of another application")}`;

test("a header is read as a server must: pairs in order, names and values trimmed, names as often as they occur", () => {
	expect(parseCookies("a=1; b = 2 ;a=3;c;\td==4=; =5")).toEqual([
		{ name: "a", value: "1" },
		{ name: "b", value: "2" },
		{ name: "a", value: "3" },
		{ name: "d", value: "=4=" },
		{ name: "", value: "5" },
	]);
	expect(parseCookies("")).toEqual([]);
});

test("the session cookie whose signature verifies counts, wherever it stands", async () => {
	for (const header of [
		await genuine(),
		`${await foreign()}; ${await genuine()}`,
		`${await genuine()}; ${await foreign()}`,
		`${NAME}=; ${await genuine()}`,
		`x=y; ${NAME} = ${await value("mine")}`,
	]) {
		expect(await readCookie(header, SECRETS, URL), header).toMatchObject({ token: "mine" });
		expect(await withGenuineSession(header, SECRETS, URL), header).toContain(await genuine());
	}
	expect(await readCookie(await foreign(), SECRETS, URL)).toBeNull();
	expect(await withGenuineSession(`a=1; ${await foreign()}; b=2`, SECRETS, URL)).toBe("a=1; b=2");
});

test("more session cookies than another application would set are not tried", async () => {
	const many = `${(await foreign()).concat("; ").repeat(500)}${await genuine()}`;
	expect(await readCookie(many, SECRETS, URL)).toBeNull();
});

test("a session cookie needs a trusted origin, genuine or not, unless there is a bearer token", async () => {
	const config = { ...SECRETS, publicUrl: URL };
	const usesCookie = async (headers: Record<string, string>) =>
		(await readSender(new Headers(headers), config)).usesCookie;
	for (const cookie of [await genuine(), await foreign(), `${NAME} =x`, `a=1;${NAME}=`]) {
		expect(await usesCookie({ cookie }), cookie).toBe(true);
		expect(await usesCookie({ cookie, authorization: "Basic eDp5" }), cookie).toBe(true);
		expect(await usesCookie({ cookie, authorization: "Bearer x" }), cookie).toBe(false);
	}
	expect(await usesCookie({ cookie: `x${NAME}=1; ${NAME}x=1` })).toBe(false);
});

test.each([
	["Bearer abc", true],
	["bearer  abc ", true],
	["BEARER", true],
	["Bearer abc def", true],
	["Basic eDp5", false],
	["Bearerabc", false],
])("%j is a bearer token: %j", (authorization, expected) => {
	expect(hasBearer(new Headers({ authorization }))).toBe(expected);
});
