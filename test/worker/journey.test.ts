import { expect, test } from "vitest";
import { createdWorkspace, signedUp } from "./api";
import { request, stranger } from "./client";
import { mailTo, tokenFor } from "./mailbox";

test("an invitation travels the whole way: sign-up, workspace, invite, mail, preview, acceptance", async () => {
	const owner = await signedUp("grace");
	const { slug, id } = await createdWorkspace(owner);
	const ada = stranger();

	const invite = await owner.post("invite", {
		slug,
		email: `  ${ada.email.toUpperCase()} `,
		role: "member",
		message: "See you!",
	});
	expect(invite.status).toBe(201);
	expect(invite.body.invite).toMatchObject({
		email: ada.email,
		role: "member",
		status: "pending",
		delivery: "queued",
		sendCount: 1,
		invitedBy: { id: owner.userId, name: "grace" },
	});

	const mail = await mailTo(ada.email);
	expect(mail.subject).toBe(`grace invited you to The ${slug}`);
	expect(mail.text).toContain("“See you!”");
	const token = await tokenFor(ada.email);
	expect(JSON.stringify(invite.body)).not.toContain(token);

	const preview = await request("GET", `/api/team/inviteByToken?token=${token}`);
	expect(preview.status).toBe(200);
	expect(preview.body.invite).toMatchObject({
		workspaceSlug: slug,
		role: "member",
		invitedByName: "grace",
		status: "pending",
	});
	expect(preview.body.invite.email).toBe(`s***@example.com`);

	const signUp = await request("POST", "/api/auth/sign-up/email", {
		body: { email: ada.email, password: "another good password", name: "Ada", inviteToken: token },
	});
	expect(signUp.status).toBe(200);
	expect(signUp.body.user.emailVerified).toBe(true);
	ada.keep(signUp);
	expect(ada.bearer).not.toBe("");

	const accepted = await ada.post("acceptInvite", { token });
	expect(accepted).toMatchObject({ status: 200, body: { ok: true, workspaceSlug: slug, alreadyMember: false } });

	const session = await ada.auth("GET", "/get-session");
	expect(session.body.session.activeOrganizationId).toBe(id);

	const team = await owner.get("membersByWorkspaceSlug", { slug });
	expect(team.body.members.map(({ email, role }: { email: string; role: string }) => [email, role])).toEqual([
		[owner.email, "owner"],
		[ada.email, "member"],
	]);
	expect(team.body).toMatchObject({
		invites: [],
		seats: { used: 2, limit: 3 },
		viewer: { isOwner: true },
		nextCursor: null,
	});
});
