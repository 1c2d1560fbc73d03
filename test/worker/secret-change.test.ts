/** The Worker after its secret was changed: docs/configuration.md, `BETTER_AUTH_SECRET_PREVIOUS`. */
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { deriveKeys } from "../../src/crypto/derived-keys";
import { seal, unseal } from "../../src/crypto/seal";
import { invited, refusal, request, team, unique, workerWith } from "./client";

const BEFORE = String(Reflect.get(env, "BETTER_AUTH_SECRET"));
const AFTER = "another secret for tests, of thirty-two characters and more";
const afterwards = workerWith({ BETTER_AUTH_SECRET: AFTER, BETTER_AUTH_SECRET_PREVIOUS: BEFORE });
const withoutPrevious = workerWith({ BETTER_AUTH_SECRET: AFTER });

describe("after the secret was changed", () => {
	test("invite links work for as long as the previous secret is set, and sessions have ended", async () => {
		const { owner, slug } = await team();
		const { token } = await invited(owner, slug, `${unique("ada")}@example.com`);
		const path = `/api/team/inviteByToken?token=${token}`;
		expect(await request("GET", path, { door: afterwards })).toMatchObject({
			status: 200,
			body: { invite: { status: "pending", workspaceSlug: slug } },
		});
		expect(await request("GET", path, { door: withoutPrevious })).toMatchObject(refusal(404, "INVITE_NOT_FOUND"));
		expect(await owner.get("viewer", { slug })).toMatchObject({ status: 200 });
		expect(await owner.through(afterwards).get("viewer", { slug })).toMatchObject(refusal(401, "UNAUTHORIZED"));
	});

	test("a code that waits in the outbox opens for as long as the previous secret is set", async () => {
		const sealed = await seal(deriveKeys(BEFORE, undefined), "mail", "123456");
		expect(await unseal(deriveKeys(AFTER, BEFORE), "mail", sealed)).toBe("123456");
		expect(await unseal(deriveKeys(AFTER, undefined), "mail", sealed)).toBeNull();
	});
});
