/** Constraints of the database, behind the rules of every batch. Those on owners: `members.test.ts`. */
import { expect, test } from "vitest";
import { newWorkspace } from "./scene";

test("the database itself takes no second live invite of one address", async () => {
	const space = await newWorkspace();
	const { email } = await space.invite();
	await expect(space.invite({ email })).rejects.toThrow(
		"UNIQUE constraint failed: workspace_invite.email, workspace_invite.workspace_id",
	);
});

test("the database itself takes no second membership of one person", async () => {
	const space = await newWorkspace();
	await expect(space.member("viewer", space.owner)).rejects.toThrow(
		"UNIQUE constraint failed: workspace_member.user_id, workspace_member.workspace_id",
	);
});
