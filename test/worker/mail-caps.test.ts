/** The daily caps on invite mails: what counts, for whom, and how much a new workspace may send. */
import { expect, test } from "vitest";
import { DAY_MS } from "../../src/rules/limits";
import { newAddress } from "../names";
import { refusal } from "./client";
import { sql } from "./database";
import { instanceWith } from "./instance";
import { mailTo } from "./mailbox";
import { newPerson, newWorkspace, type Workspace } from "./scene";

/** Invites the address, waits until the mail is sent, and revokes the invite, so that the address is free again. */
async function mailed({ owner, slug }: Workspace, email: string, mails: number) {
	const answer = await owner.post("invite", { slug, email, role: "member" });
	if (answer.status !== 201) return answer;
	await mailTo(email, mails);
	await owner.post("revokeInvite", { slug, inviteId: answer.body.invite.id });
	return answer;
}

test("one recipient gets at most three mails a day from one workspace and ten from all", async () => {
	const email = newAddress("popular");
	for (let before = 0; before < 4; before += 1) {
		const space = await newWorkspace();
		for (let sending = 1; sending <= 4; sending += 1) {
			const total = before * 3 + sending;
			const answer = await mailed(space, email, total);
			if (sending > 3 || total > 10) {
				expect(answer, `mail ${total}`).toMatchObject(refusal(429, "RATE_LIMITED"));
				break;
			}
			expect(answer.status, `mail ${total}`).toBe(201);
		}
	}
});

test("one person sends a recipient at most three mails a day, from however many workspaces, and others still can", async () => {
	const email = newAddress("victim");
	const owner = await newPerson("mallory");
	const spaces = [await newWorkspace({ owner }), await newWorkspace({ owner })];
	for (let sending = 1; sending <= 3; sending += 1) {
		const space = spaces[sending % 2];
		expect(space && (await mailed(space, email, sending))).toMatchObject({ status: 201 });
	}
	for (const space of [...spaces, await newWorkspace({ owner })]) {
		expect(await mailed(space, email, 4)).toMatchObject(refusal(429, "RATE_LIMITED"));
	}
	expect(await mailed(await newWorkspace(), email, 4)).toMatchObject({ status: 201 });
});

test.each(["enterprise", "free"] as const)(
	"a mail that is cancelled before anybody tried to send it counts for nobody, on the plan %s",
	async (plan) => {
		const email = newAddress("spared");
		const space = await newWorkspace({ plan });
		const { owner, slug } = space;
		// Without a queue, mails stay owed.
		const idle = owner.at(instanceWith({ MAIL_QUEUE: { sendBatch: async () => {} } }));
		const counts = () =>
			sql(
				`select key, count, senders from daily_usage
				where key in ('person:' || ?1, 'free:' || ?1) or key = (select 'recipient:' || recipient_hash from workspace_invite where email = ?2)
			union all select 'workspace', mail_count, null from workspace where id = ?3 order by 1`,
				owner.userId,
				email,
				space.workspaceId,
			);
		for (let round = 0; round < 5; round += 1) {
			const { status, body } = await idle.post("invite", { slug, email, role: "member" });
			expect(status).toBe(201);
			expect((await counts()).map(({ count }) => count)).toEqual([1, 1, 1]);
			await idle.post("revokeInvite", { slug, inviteId: body.invite.id });
			expect(await counts()).toMatchObject([
				{ count: 0 },
				{ count: 0, senders: JSON.stringify({ [space.workspaceId]: 0, [owner.userId]: 0 }) },
				{ count: 0 },
			]);
		}
	},
);

test("a mail that was tried counts, though its invite is revoked before it is sent", async () => {
	const email = newAddress("tried");
	const space = await newWorkspace();
	const { owner, slug } = space;
	const idle = owner.at(instanceWith({ MAIL_QUEUE: { sendBatch: async () => {} } }));
	for (let sending = 1; sending <= 4; sending += 1) {
		const { status, body } = await idle.post("invite", { slug, email, role: "member" });
		expect(status, `mail ${sending}`).toBe(sending > 3 ? 429 : 201);
		if (status !== 201) break;
		await sql("update workspace_invite set mail_attempts = 1 where id = ?", body.invite.id);
		await idle.post("revokeInvite", { slug, inviteId: body.invite.id });
	}
});

test("a free workspace sends 20 mails a day in its first week and 50 later; a plan lifts that at once", async () => {
	const space = await newWorkspace({ plan: "free" });
	const sendable = async () => {
		// The counts of the day are planted: seats do not limit whoever revokes after each mail.
		const most = [20, 50, 1000];
		const left: number[] = [];
		for (const sent of most) {
			await sql(
				"update workspace set mail_count = ?2, mail_day = ?3 where id = ?1",
				space.workspaceId,
				sent - 1,
				today(),
			);
			const last = await mailed(space, newAddress(), 1);
			const next = await mailed(space, newAddress(), 1);
			left.push(last.status === 201 && next.status === 429 ? sent : 0);
		}
		return left.find((sent) => sent > 0);
	};
	expect(await sendable()).toBe(20);
	await sql("update workspace set created_at = created_at - ?2 where id = ?1", space.workspaceId, 7 * DAY_MS);
	expect(await sendable()).toBe(50);
	await sql("update workspace set plan = 'enterprise' where id = ?1", space.workspaceId);
	expect(await sendable()).toBe(1000);
});

test("a person's free workspaces share one cap, which mails of other workspaces do not use up", async () => {
	const owner = await newPerson();
	const [first, second, paid] = [
		await newWorkspace({ owner, plan: "free" }),
		await newWorkspace({ owner, plan: "free" }),
		await newWorkspace({ owner }),
	];
	await sql("insert into daily_usage (day, key, count) values (?, ?, 19)", today(), `free:${owner.userId}`);
	await sql("insert into daily_usage (day, key, count) values (?, ?, 500)", today(), `person:${owner.userId}`);
	expect(await mailed(first, newAddress(), 1)).toMatchObject({ status: 201 });
	expect(await mailed(second, newAddress(), 1)).toMatchObject(refusal(429, "RATE_LIMITED"));
	expect(await mailed(paid, newAddress(), 1)).toMatchObject({ status: 201 });
});

function today(): number {
	return Math.floor(Date.now() / DAY_MS);
}
