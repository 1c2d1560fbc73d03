/** A database that has reached its largest size. */
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { DAY_MS } from "../../src/rules/limits";
import { newAddress } from "../names";
import { refusal } from "./client";
import { sql } from "./database";
import { always, type Fault, faultyD1, only, type Plan } from "./faulty-d1";
import { instanceOver } from "./instance";
import { newWorkspace } from "./scene";

test("a write to a full database is 503 DATABASE_FULL, with a loud line; a session that is due is not renewed, and reads go on", async () => {
	const full: Fault = async () => {
		throw new Error("D1_ERROR: Exceeded maximum DB size: SQLITE_FULL");
	};
	const { owner, slug } = await newWorkspace();
	const at = (plan: Plan) => owner.at(instanceOver(faultyD1(env.DB, plan)));
	const error = vi.spyOn(console, "error");
	const answer = await at(always(full)).post("invite", { slug, email: newAddress(), role: "member" });
	const lines = error.mock.calls.map(([line]) => JSON.parse(String(line)));
	error.mockRestore();
	expect(answer).toMatchObject(refusal(503, "DATABASE_FULL"));
	expect(lines).toEqual([expect.objectContaining({ event: "d1.full", code: "DATABASE_FULL" })]);
	const inADay = Date.now() + 6 * DAY_MS - 1;
	await sql("update session set expires_at = ? where user_id = ?", inADay, owner.userId);
	expect((await at(only(2, full)).get("viewer", { slug })).status).toBe(200);
	expect(
		await at(always(full)).auth("POST", "/sign-in/email", { email: owner.email, password: "x".repeat(8) }),
	).toMatchObject(refusal(503, "DATABASE_FULL"));
});
