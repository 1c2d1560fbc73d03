/** What monitors ask: `/health` answers whatever else is wrong, and tells nothing about anybody. */
import { describe, expect, test } from "vitest";
import { boundInstance, instanceWith } from "./instance";

const ask = (path: string, { method = "GET", host = "localhost:8787", changes = {} } = {}) => {
	const instance = Object.keys(changes).length === 0 ? boundInstance : instanceWith(changes);
	return instance(new Request(`http://${host}${path}`, { method, redirect: "manual" }));
};

describe("GET /health", () => {
	test("names the deployed version, without a trip and under every host name", async () => {
		const changes = { CF_VERSION_METADATA: { id: "version-7" }, DB: { withSession: () => ({}) } };
		for (const host of ["localhost:8787", "muster.acme.workers.dev", "elsewhere.example"]) {
			const answer = await ask("/health", { host, changes });
			expect([answer.status, await answer.json()], host).toEqual([200, { version: "version-7", ok: true }]);
			expect(answer.headers.get("cache-control")).toBe("no-store");
		}
	});

	test("needs no version", async () => {
		const answer = await ask("/health", { changes: { CF_VERSION_METADATA: undefined } });
		expect(await answer.json()).toEqual({ version: "unknown", ok: true });
	});

	test("answers 503 with the names of what is wrong, and no value, if the configuration is refused", async () => {
		const changes = {
			BETTER_AUTH_SECRET: "too-short-a-secret",
			MAIL_TRANSPORT: "pigeon",
			PUBLIC_URL: "http://intranet.example",
			CF_VERSION_METADATA: { id: "version-7" },
		};
		const answer = await ask("/health", { changes });
		expect(answer.status).toBe(503);
		const text = await answer.text();
		expect(JSON.parse(text)).toEqual({
			version: "version-7",
			ok: false,
			refused: expect.arrayContaining(["BETTER_AUTH_SECRET", "MAIL_TRANSPORT", "PUBLIC_URL"]),
		});
		expect(text).not.toMatch(/too-short|pigeon|intranet/);
		for (const [name, changes] of [
			["DEV_MAILBOX", { PUBLIC_URL: "https://teams.example.com" }],
			["EMAIL", { EMAIL: undefined }],
			["SMTP_URL", { MAIL_TRANSPORT: "smtp", SMTP_URL: "smtp-host" }],
		] as const) {
			expect(await (await ask("/health", { changes })).json()).toMatchObject({ ok: false, refused: [name] });
		}
	});

	test("answers HEAD, and no other method", async () => {
		const head = await ask("/health", { method: "HEAD" });
		expect([head.status, await head.text()]).toEqual([200, ""]);
		const post = await ask("/health", { method: "POST" });
		expect([post.status, post.headers.get("allow")]).toEqual([405, "GET"]);
		expect((await ask("/health/nothing")).status).toBe(404);
	});
});
