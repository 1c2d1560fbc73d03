/** Behind the rules of every batch, the database itself refuses what must never be; for owners see `rights.test.ts`. */
import { expect, test } from "vitest";
import { sql } from "./client";
import { invitee, workspaceOfSeats } from "./faults/scene";

test("the database itself takes no second live invite of one address", async () => {
	const scene = await workspaceOfSeats();
	const { inviteId } = await invitee(scene);
	await expect(
		sql(
			`insert into workspace_invite (id, workspace_id, email, recipient_hash, role, expires_in_days, send_count, last_sent_at, created_at, expires_at)
			select 'second-' || id, workspace_id, email, recipient_hash, role, expires_in_days, send_count, last_sent_at, created_at, expires_at
			from workspace_invite where id = ?`,
			inviteId,
		),
	).rejects.toThrow("UNIQUE constraint failed: workspace_invite.workspace_id, workspace_invite.email");
});

test("the database itself takes no second membership of one person", async () => {
	const { workspaceId, owner } = await workspaceOfSeats();
	await expect(
		sql(
			"insert into workspace_member (id, workspace_id, user_id, role, created_at) values ('second', ?, ?, 'viewer', 1)",
			workspaceId,
			owner.userId,
		),
	).rejects.toThrow("UNIQUE constraint failed: workspace_member.workspace_id, workspace_member.user_id");
});
