/** The Worker after its secret was changed: docs/configuration.md, `BETTER_AUTH_SECRET_PREVIOUS`. */
import { describe, expect, test } from "vitest";
import { deriveKeys } from "../../src/crypto/derived-keys";
import { seal, unseal } from "../../src/crypto/seal";
import { config } from "./bindings";
import { refusal, request } from "./client";
import { instanceWith } from "./instance";
import { newWorkspace } from "./scene";

const BEFORE = config.secret;
const AFTER = "another secret for tests, of thirty-two characters and more";
const afterwards = instanceWith({ BETTER_AUTH_SECRET: AFTER, BETTER_AUTH_SECRET_PREVIOUS: BEFORE });
const withoutPrevious = instanceWith({ BETTER_AUTH_SECRET: AFTER });

describe("after the secret was changed", () => {
	test("invite links work for as long as the previous secret is set, and sessions have ended", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const { token } = await space.invite();
		const path = `/api/team/inviteByToken?token=${token}`;
		expect(await request("GET", path, { instance: afterwards })).toMatchObject({
			status: 200,
			body: { invite: { status: "pending", workspaceSlug: slug } },
		});
		expect(await request("GET", path, { instance: withoutPrevious })).toMatchObject(refusal(404, "INVITE_NOT_FOUND"));
		expect(await owner.get("viewer", { slug })).toMatchObject({ status: 200 });
		expect(await owner.at(afterwards).get("viewer", { slug })).toMatchObject(refusal(401, "UNAUTHORIZED"));
	});

	test("a code that waits in the outbox opens for as long as the previous secret is set", async () => {
		const sealed = await seal(deriveKeys(BEFORE, undefined), "mail", "123456");
		expect(await unseal(deriveKeys(AFTER, BEFORE), "mail", sealed)).toBe("123456");
		expect(await unseal(deriveKeys(AFTER, undefined), "mail", sealed)).toBeNull();
	});
});
