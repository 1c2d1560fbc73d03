/** The Worker after its secret was changed: docs/configuration.md, `BETTER_AUTH_SECRET_PREVIOUS`. */
import { describe, expect, test } from "vitest";
import { deriveKeys } from "../../src/crypto/derived-keys";
import { seal, unseal } from "../../src/crypto/seal";
import { DAY_MS } from "../../src/rules/limits";
import { config } from "./bindings";
import { refusal, request } from "./client";
import { sql } from "./database";
import { type Instance, instanceWith } from "./instance";
import { newWorkspace } from "./scene";

const BEFORE = config.secret;
const AFTER = "another secret for tests, of thirty-two characters and more";
const afterwards = instanceWith({ BETTER_AUTH_SECRET: AFTER, BETTER_AUTH_SECRET_PREVIOUS: BEFORE });
const withoutPrevious = instanceWith({ BETTER_AUTH_SECRET: AFTER });

describe("after the secret was changed", () => {
	test("invite links and sessions go on for as long as the previous secret is set", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const { token } = await space.invite();
		const path = `/api/team/inviteByToken?token=${token}`;
		expect(await request("GET", path, { instance: afterwards })).toMatchObject({
			status: 200,
			body: { invite: { status: "pending", workspaceSlug: slug } },
		});
		expect(await request("GET", path, { instance: withoutPrevious })).toMatchObject(refusal(404, "INVITE_NOT_FOUND"));
		for (const credential of [{ bearer: owner.bearer }, { cookie: owner.cookie }]) {
			const viewer = (instance: Instance) => request("GET", `/api/team/viewer?slug=${slug}`, { credential, instance });
			expect(await viewer(afterwards)).toMatchObject({ status: 200 });
			expect(await viewer(withoutPrevious)).toMatchObject(refusal(401, "UNAUTHORIZED"));
		}
	});

	test("Better Auth knows a session of the previous secret too, and a renewed one gets the current signature", async () => {
		const { owner } = await newWorkspace();
		for (const credential of [{ bearer: owner.bearer }, { cookie: owner.cookie }]) {
			const ask = (instance: Instance) => request("GET", "/api/auth/get-session", { credential, instance });
			expect((await ask(afterwards)).body.user.email).toBe(owner.email);
			expect((await ask(withoutPrevious)).body).toBeNull();
		}
		const due = Date.now() + 6 * DAY_MS - 1;
		await sql("update session set expires_at = ? where user_id = ?", due, owner.userId);
		const answer = await request("GET", "/api/team/myInvites", {
			credential: { cookie: owner.cookie },
			instance: afterwards,
		});
		const cookies = answer.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
		const renewed = cookies.find((cookie) => cookie.includes("session_token=")) ?? "";
		const later = await request("GET", "/api/team/myInvites", {
			credential: { cookie: renewed },
			instance: withoutPrevious,
		});
		expect(later.status).toBe(200);
	});

	test("a code that waits in the outbox opens for as long as the previous secret is set", async () => {
		const sealed = await seal(deriveKeys(BEFORE, undefined), "mail", "123456");
		expect(await unseal(deriveKeys(AFTER, BEFORE), "mail", sealed)).toBe("123456");
		expect(await unseal(deriveKeys(AFTER, undefined), "mail", sealed)).toBeNull();
	});
});
