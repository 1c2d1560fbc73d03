/** A thousand invites at a time; in a file of its own, because its mails keep the queue busy for a while. */
import { expect, test } from "vitest";
import { newAddress, unique } from "../names";
import { refusal } from "./client";
import { sql } from "./database";
import { newWorkspace } from "./scene";

test("inviteMany takes a thousand rows in one trip, each with its mail, and refuses the list's own shape only", async () => {
	const { owner, slug } = await newWorkspace();
	const stem = unique("bulk");
	const invites = Array.from({ length: 1_000 }, (_, n) => ({ email: `${stem}-${n}@example.com`, role: "member" }));
	const answer = await owner.post("inviteMany", { slug, invites });
	expect(answer.cost?.trips).toBe(1);
	expect(answer.body.results.every((result: object) => "invite" in result)).toBe(true);
	const owed = await sql<{ n: number }>("select count(*) as n from mail_outbox where recipient like ?", `${stem}-%`);
	expect(owed[0]?.n).toBe(1_000);
	expect(await owner.post("inviteMany", { slug, invites: [...invites, invites[0]] })).toMatchObject(
		refusal(400, "VALIDATION_ERROR"),
	);
	expect(await owner.post("inviteMany", { slug, invites: "x" })).toMatchObject(refusal(400, "VALIDATION_ERROR"));
	// The day's cap of a thousand mails is used up: by this person, in this workspace.
	const capped = await owner.post("invite", { slug, email: newAddress(), role: "member" });
	expect(capped).toMatchObject(refusal(429, "RATE_LIMITED"));
	expect(Number(capped.headers.get("retry-after"))).toBeGreaterThan(0);
});
