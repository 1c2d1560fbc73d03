/** Every operation, called by every kind of caller. */
import { expect, test } from "vitest";
import { newAddress, unique } from "../../names";
import { promise, type Tally } from "../../promise";
import type { Credential, Person } from "../client";
import { sql } from "../database";
import { changedTables, databaseContent } from "../digest";
import { newLink } from "../links";
import { newPerson, newStaffedWorkspace, type StaffedWorkspace } from "../scene";
import { check, exactly, outcome } from "./check";
import { removedMembers, worthlessCredentials } from "./credentials";
import { call, DECLARED } from "./operations";
import {
	expectedAnswer,
	GRANTED,
	holds,
	INVITE_OPERATIONS,
	isAbove,
	LINK_OPERATIONS,
	ONESELF_OPERATIONS,
	OPERATIONS,
	PERMISSIONS,
	ROLES,
	TARGETED_OPERATIONS,
	WORKSPACE_OPERATIONS,
} from "./rights-table";

/** The credential of a browser, and that of a client. */
function credentialsOf({ bearer, cookie }: Person): Credential[] {
	return [{ bearer }, { cookie }];
}

/** The lowest role first, so that a change by an allowed role does not affect the others. */
const LOWEST_FIRST = [...ROLES].reverse();

test("rights: each declared operation has a row of expectations", () => {
	expect(Object.keys(OPERATIONS).sort()).toEqual([...DECLARED].sort());
});

promise("rights: each role may do in its workspace what its permissions say, and nothing else", async (tally) => {
	for (const row of WORKSPACE_OPERATIONS) {
		const space = await newStaffedWorkspace();
		for (const role of LOWEST_FIRST) {
			const expected = expectedAnswer(row, role);
			const { bearer } = space.people[role];
			const answer = await call(row.name, await row.input(space), { bearer });
			check(tally, `${row.name} as ${role}`, outcome(answer), expected);
			if (expected !== "ok") check(tally, `${row.name} refused, rows written`, String(answer.cost?.written), "0");
		}
	}
});

promise("rights: each role gets its own permissions, and sees invites if it manages members", async (tally) => {
	const space = await newStaffedWorkspace();
	await space.invite({ role: "viewer" });
	for (const role of ROLES) {
		const { body } = await space.people[role].get("membersByWorkspaceSlug", { slug: space.slug });
		for (const permission of PERMISSIONS) {
			const told = String(body.viewer.permissions[permission]);
			check(tally, `${permission} of ${role}`, told, String(holds(role, permission)));
		}
		const seen = String(body.invites.length);
		check(tally, `invites that ${role} sees`, seen, holds(role, "canManageMembers") ? "1" : "0");
	}
});

promise("rights: somebody else's workspace answers byte for byte as one that does not exist", async (tally) => {
	const elsewhere = await newStaffedWorkspace();
	const here = await newStaffedWorkspace();
	const strangers = Object.entries({ ...here.people, nowhere: await newPerson() });
	for (const [index, removed] of (await removedMembers(elsewhere)).entries()) {
		strangers.push([`removed ${GRANTED[index]}`, removed]);
	}
	for (const row of WORKSPACE_OPERATIONS) {
		const input = await row.input(elsewhere);
		for (const [who, person] of strangers) {
			for (const credential of credentialsOf(person)) {
				const theirs = await call(row.name, input, credential);
				const none = await call(row.name, { ...input, slug: unique("none") }, credential);
				check(tally, `${row.name} as ${who}`, outcome(theirs), "WORKSPACE_NOT_FOUND");
				check(tally, `${row.name} as ${who}, of one that does not exist`, exactly(none), exactly(theirs));
				check(tally, `${row.name} as ${who}, rows written`, String(theirs.cost?.written), "0");
			}
		}
	}
});

promise("rights: a credential that is missing, expired or forged gets nothing and changes nothing", async (tally) => {
	const space = await newStaffedWorkspace();
	const invite = await space.invite({ role: "viewer" });
	const inputs = [];
	for (const row of WORKSPACE_OPERATIONS) inputs.push({ name: row.name, input: await row.input(space) });
	for (const row of INVITE_OPERATIONS) {
		if (row.needs === "address") inputs.push({ name: row.name, input: row.input(invite) });
	}
	const { token } = await newLink(space, { role: "viewer" });
	for (const row of LINK_OPERATIONS) if (row.needs === "person") inputs.push({ name: row.name, input: { token } });
	for (const row of ONESELF_OPERATIONS) inputs.push({ name: row.name, input: await row.input(space) });
	const nobodies = Object.entries(await worthlessCredentials());
	const before = await databaseContent();
	for (const { name, input } of inputs) {
		for (const [what, credential] of nobodies) {
			check(tally, `${name} with ${what}`, outcome(await call(name, input, credential)), "UNAUTHORIZED");
		}
	}
	check(tally, "tables changed", changedTables(before, await databaseContent()).join(), "");
});

promise(
	"rights: an invite is seen and answered by its address alone, whatever role or past that person has",
	async (tally) => {
		const here = await newStaffedWorkspace();
		const invitees = [...Object.values(here.people), ...(await removedMembers(here)), await newPerson()];
		const stranger = await newPerson();
		for (const person of invitees) {
			const space = await newStaffedWorkspace();
			for (const row of INVITE_OPERATIONS) {
				const mine = await space.invite({ email: person.email, role: "viewer" });
				const listed = (await person.get("myInvites")).body.invites.map(({ id }: { id: string }) => id);
				check(tally, "myInvites", listed.join(), mine.inviteId);
				const input = row.input(mine);
				check(
					tally,
					`${row.name} of another address`,
					outcome(await call(row.name, input, stranger.credential)),
					row.stranger,
				);
				check(tally, `${row.name} of one's own`, outcome(await call(row.name, input, person.credential)), "ok");
				await sql("delete from workspace_invite where id = ?", mine.inviteId);
			}
		}
		check(tally, "myInvites of a stranger", String((await stranger.get("myInvites")).body.invites.length), "0");
	},
);

promise("rights: the holder of an invite's token may look and decline, signed in or not", async (tally) => {
	const space = await newStaffedWorkspace();
	const anyone = { ...(await worthlessCredentials()), "somebody else": { bearer: (await newPerson()).bearer } };
	for (const row of INVITE_OPERATIONS) {
		if (row.needs !== "token") continue;
		for (const [who, credential] of Object.entries(anyone)) {
			const answer = await call(row.name, row.input(await space.invite({ role: "viewer" })), credential);
			check(tally, `${row.name} as ${who}`, outcome(answer), "ok");
		}
	}
});

promise("rights: the holder of a link's token may look, and may come in if they are signed in", async (tally) => {
	const space = await newStaffedWorkspace();
	const { token } = await newLink(space, { role: "viewer" });
	const person = await newPerson();
	const anyone = { ...(await worthlessCredentials()), somebody: { bearer: person.bearer } };
	for (const row of LINK_OPERATIONS) {
		for (const [who, credential] of Object.entries(anyone)) {
			const expected = row.needs === "person" && who !== "somebody" ? "UNAUTHORIZED" : "ok";
			check(tally, `${row.name} as ${who}`, outcome(await call(row.name, { token }, credential)), expected);
		}
	}
	const { body } = await person.get("viewer", { slug: space.slug });
	check(tally, "role of the one who came in", body.viewer.role, "viewer");
});

promise(
	"rights: a decline by the link leaves the invite to its invitee alone, and one by the invitee to nobody",
	async (tally) => {
		const space = await newStaffedWorkspace();
		const decliners = { ...(await worthlessCredentials()), "somebody else": { bearer: (await newPerson()).bearer } };
		for (const [who, credential] of Object.entries(decliners)) {
			const { person, token } = await space.invitee({ role: "viewer" });
			await call("declineInvite", { token }, credential);
			const stranger = await call("acceptInvite", { token }, { bearer: (await newPerson()).bearer });
			check(tally, `declined by ${who}, accepted by a stranger`, outcome(stranger), "EMAIL_MISMATCH");
			const theirs = await call("acceptInvite", { token }, { bearer: person.bearer });
			check(tally, `declined by ${who}, accepted by the invitee`, outcome(theirs), "ok");
		}
		const { person, token } = await space.invitee({ role: "viewer" });
		await call("declineInvite", { token }, { bearer: person.bearer });
		const again = await call("acceptInvite", { token }, { bearer: person.bearer });
		check(tally, "declined by the invitee, accepted by the invitee", outcome(again), "INVITE_DECLINED");
	},
);

promise(
	"rights: an invite, a link or a member of another workspace answers as one that does not exist",
	async (tally) => {
		const here = await newStaffedWorkspace();
		const elsewhere = await newStaffedWorkspace();
		for (const row of TARGETED_OPERATIONS) {
			const foreign = { ...(await row.input(elsewhere)), slug: here.slug };
			for (const role of ROLES) {
				const expected = expectedAnswer(row, role) === "ok" ? row.target.missing : "FORBIDDEN";
				for (const credential of credentialsOf(here.people[role])) {
					const theirs = await call(row.name, foreign, credential);
					const none = await call(row.name, { ...foreign, [row.target.name]: crypto.randomUUID() }, credential);
					check(tally, `${row.name} as ${role}`, outcome(theirs), expected);
					check(tally, `${row.name} as ${role}, of what does not exist`, exactly(none), exactly(theirs));
				}
			}
		}
		const invite = await elsewhere.invite({ role: "viewer" });
		for (const name of ["acceptMyInvite", "declineMyInvite"] as const) {
			const { bearer } = await newPerson();
			const theirs = await call(name, { inviteId: invite.inviteId }, { bearer });
			const none = await call(name, { inviteId: crypto.randomUUID() }, { bearer });
			check(tally, `${name}, of what does not exist`, exactly(none), exactly(theirs));
		}
	},
);

for (const row of TARGETED_OPERATIONS) {
	promise(`rights: ${row.name} by an id alone does not reach into another workspace`, async (tally) => {
		const [here, elsewhere] = [await newStaffedWorkspace(), await newStaffedWorkspace()];
		const input = { ...(await row.input(elsewhere)), slug: here.slug };
		const before = await databaseContent();
		for (const role of ROLES) await call(row.name, input, { bearer: here.people[role].bearer });
		check(tally, row.name, changedTables(before, await databaseContent()).join(), "");
	});
}

for (const name of ["acceptMyInvite", "declineMyInvite"] as const) {
	promise(`rights: ${name} by an id alone does not answer somebody else's invite`, async (tally) => {
		const space = await newStaffedWorkspace();
		const { inviteId } = await space.invite({ role: "viewer" });
		const others = [...Object.values(space.people), await newPerson()];
		const before = await databaseContent();
		for (const person of others) {
			check(tally, name, outcome(await call(name, { inviteId }, { bearer: person.bearer })), "INVITE_NOT_FOUND");
		}
		check(tally, `${name}, tables changed`, changedTables(before, await databaseContent()).join(), "");
	});
}

promise("rights: withdrawRequest by an id alone does not touch somebody else's request", async (tally) => {
	const space = await newStaffedWorkspace();
	const { requestId } = await space.requester();
	const others = [...Object.values(space.people), await newPerson()];
	const before = await databaseContent();
	for (const { bearer } of others) {
		const theirs = await call("withdrawRequest", { requestId }, { bearer });
		const none = await call("withdrawRequest", { requestId: crypto.randomUUID() }, { bearer });
		check(tally, "withdrawRequest", outcome(theirs), "REQUEST_NOT_FOUND");
		check(tally, "withdrawRequest, of what does not exist", exactly(none), exactly(theirs));
	}
	check(tally, "withdrawRequest, tables changed", changedTables(before, await databaseContent()).join(), "");
});

promise("rights: nobody changes or removes a role that is equal to or above their own", async (tally) => {
	const space = await newStaffedWorkspace();
	const { slug, people } = space;
	for (const by of ROLES) {
		for (const targetRole of ROLES) {
			const refused = refusalToTouch(by, targetRole);
			for (const granted of GRANTED) {
				const { userId } = targetRole === "owner" ? people.owner : await space.member(targetRole);
				const expected = refused ?? (isAbove(granted, by) ? "ROLE_TOO_HIGH" : "ok");
				const answer = await people[by].post("updateRole", { slug, userId, role: granted });
				check(tally, `updateRole by ${by} of ${targetRole} to ${granted}`, outcome(answer), expected);
			}
			const { userId } = targetRole === "owner" ? people.owner : await space.member(targetRole);
			const answer = await people[by].post("removeMember", { slug, userId });
			check(tally, `removeMember by ${by} of ${targetRole}`, outcome(answer), refused ?? "ok");
		}
		const self = { slug, userId: people[by].userId };
		const expected = refusalToTouch(by, by) ?? "ok";
		check(
			tally,
			`updateRole of oneself as ${by}`,
			outcome(await people[by].post("updateRole", { ...self, role: "viewer" })),
			expected,
		);
		check(tally, `removeMember of oneself as ${by}`, outcome(await people[by].post("removeMember", self)), expected);
	}
});

/** The refusal of `by` on a member of that role, or null if they may. */
function refusalToTouch(by: (typeof ROLES)[number], target: (typeof ROLES)[number]): string | null {
	if (!holds(by, "canManageMembers")) return "FORBIDDEN";
	if (isAbove(by, target)) return null;
	return by === "owner" ? "OWNER_CANNOT_LEAVE" : "ROLE_TOO_HIGH";
}

promise("rights: nobody grants a role above their own, and nobody grants owner", async (tally) => {
	const space = await newStaffedWorkspace();
	const { slug, people } = space;
	for (const by of ROLES) {
		for (const granted of GRANTED) {
			const expected = !holds(by, "canManageMembers") ? "FORBIDDEN" : isAbove(granted, by) ? "ROLE_TOO_HIGH" : "ok";
			const { requestId } = await space.requester();
			const approved = await people[by].post("approveRequest", { slug, requestId, role: granted });
			check(tally, `approveRequest by ${by} as ${granted}`, outcome(approved), expected);
			const email = newAddress();
			const invited = await people[by].post("invite", { slug, email, role: granted });
			check(tally, `invite by ${by} as ${granted}`, outcome(invited), expected);
			const many = await people[by].post("inviteMany", {
				slug,
				invites: [{ email: newAddress(), role: granted }],
			});
			const row = many.status === 200 ? (many.body.results[0].code ?? "ok") : outcome(many);
			check(tally, `inviteMany by ${by} as ${granted}`, row, expected);
			const other = await space.invite({ role: "viewer" });
			const raised = await people[by].post("resendInvite", { slug, inviteId: other.inviteId, role: granted });
			check(tally, `resendInvite by ${by} as ${granted}`, outcome(raised), expected);
			const high = await space.invite({ role: granted });
			const resent = await people[by].post("resendInvite", { slug, inviteId: high.inviteId });
			check(tally, `resendInvite by ${by} of an invite as ${granted}`, outcome(resent), expected);
			const lowered = await people[by].post("resendInvite", {
				slug,
				inviteId: (await space.invite({ role: granted })).inviteId,
				role: "viewer",
			});
			check(tally, `resendInvite by ${by} of an invite as ${granted}, as viewer`, outcome(lowered), expected);
			const linked = await people[by].post("createLink", { slug, role: granted });
			check(tally, `createLink by ${by} as ${granted}`, outcome(linked), expected);
			const { linkId } = await newLink(space, { role: granted });
			const unlinked = await people[by].post("revokeLink", { slug, linkId });
			check(tally, `revokeLink by ${by} of a link as ${granted}`, outcome(unlinked), expected);
			const revoked = await people[by].post("revokeInvite", {
				slug,
				inviteId: (await space.invite({ role: granted })).inviteId,
			});
			check(tally, `revokeInvite by ${by} of an invite as ${granted}`, outcome(revoked), expected);
		}
		const target = await space.member("viewer");
		for (const [name, input] of [
			["invite", { email: newAddress() }],
			["createLink", {}],
			["resendInvite", { inviteId: (await space.invite({ role: "viewer" })).inviteId }],
			["updateRole", { userId: target.userId }],
			["approveRequest", { requestId: (await space.requester()).requestId }],
		] as const) {
			const answer = await people[by].post(name, { slug, ...input, role: "owner" });
			check(tally, `${name} by ${by} as owner`, outcome(answer), "VALIDATION_ERROR");
		}
	}
	await ownsAlone(tally, space);
});

async function ownsAlone(tally: Tally, { workspaceId, people }: StaffedWorkspace): Promise<void> {
	const owners = await sql<{ userId: string }>(
		"select user_id as \"userId\" from workspace_member where workspace_id = ? and role = 'owner'",
		workspaceId,
	);
	check(tally, "owners", owners.map(({ userId }) => userId).join(), people.owner.userId);
}
