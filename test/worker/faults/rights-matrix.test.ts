/** Every operation, asked by everyone who could think of it. */
import { expect, test } from "vitest";
import { promise, type Tally } from "../../promise";
import { type Credential, type Person, planted, sql, unique } from "../client";
import { changedTables, databaseContent } from "../digest";
import {
	ask,
	DECLARED,
	exactly,
	newMember,
	outcome,
	type Place,
	pendingInvite,
	removedMembers,
	staffedWorkspace,
	tried,
	worthlessCredentials,
} from "./rights-scene";
import {
	expectedAnswer,
	GRANTED,
	holds,
	INVITE_OPERATIONS,
	isAbove,
	OPERATIONS,
	PERMISSIONS,
	ROLES,
	TARGETED_OPERATIONS,
	WORKSPACE_OPERATIONS,
} from "./rights-table";

/** A browser's sign-in, and a client's. */
function credentialsOf({ bearer, cookie }: Person): Credential[] {
	return [{ bearer }, { cookie }];
}

/** The lowest role first, so that what an allowed one changes is no matter for the others. */
const LOWEST_FIRST = [...ROLES].reverse();

test("rights: each declared operation has a row of expectations", () => {
	expect(Object.keys(OPERATIONS).sort()).toEqual([...DECLARED].sort());
});

promise("rights: each role may do in its workspace what its permissions say, and nothing else", async (tally) => {
	for (const row of WORKSPACE_OPERATIONS) {
		const place = await staffedWorkspace();
		for (const role of LOWEST_FIRST) {
			const expected = expectedAnswer(row, role);
			const { bearer } = place.people[role];
			const answer = await ask(row.name, await row.input(place), { bearer });
			tried(tally, `${row.name} as ${role}`, outcome(answer), expected);
			if (expected !== "ok") tried(tally, `${row.name} refused, rows written`, String(answer.cost?.written), "0");
		}
	}
});

promise("rights: each role is told its own permissions, and sees invites where it manages members", async (tally) => {
	const place = await staffedWorkspace();
	await pendingInvite(place);
	for (const role of ROLES) {
		const { body } = await place.people[role].get("membersByWorkspaceSlug", { slug: place.slug });
		for (const permission of PERMISSIONS) {
			const told = String(body.viewer.permissions[permission]);
			tried(tally, `${permission} of ${role}`, told, String(holds(role, permission)));
		}
		const seen = String(body.invites.length);
		tried(tally, `invites that ${role} sees`, seen, holds(role, "canManageMembers") ? "1" : "0");
	}
});

promise("rights: somebody else's workspace answers byte for byte as one that does not exist", async (tally) => {
	const elsewhere = await staffedWorkspace();
	const here = await staffedWorkspace();
	const strangers = Object.entries({ ...here.people, nowhere: await planted() });
	for (const [index, removed] of (await removedMembers(elsewhere)).entries()) {
		strangers.push([`removed ${GRANTED[index]}`, removed]);
	}
	for (const row of WORKSPACE_OPERATIONS) {
		const input = await row.input(elsewhere);
		for (const [who, person] of strangers) {
			for (const credential of credentialsOf(person)) {
				const theirs = await ask(row.name, input, credential);
				const none = await ask(row.name, { ...input, slug: unique("none") }, credential);
				tried(tally, `${row.name} as ${who}`, outcome(theirs), "WORKSPACE_NOT_FOUND");
				tried(tally, `${row.name} as ${who}, of one that does not exist`, exactly(none), exactly(theirs));
				tried(tally, `${row.name} as ${who}, rows written`, String(theirs.cost?.written), "0");
			}
		}
	}
});

promise("rights: who is signed out, expired or forged gets nothing and changes nothing", async (tally) => {
	const place = await staffedWorkspace();
	const invite = await pendingInvite(place);
	const inputs = [];
	for (const row of WORKSPACE_OPERATIONS) inputs.push({ name: row.name, input: await row.input(place) });
	for (const row of INVITE_OPERATIONS) {
		if (row.needs === "address") inputs.push({ name: row.name, input: await row.input(invite) });
	}
	inputs.push({ name: "myInvites" as const, input: {} });
	const nobodies = Object.entries(await worthlessCredentials());
	const before = await databaseContent();
	for (const { name, input } of inputs) {
		for (const [what, credential] of nobodies) {
			tried(tally, `${name} with ${what}`, outcome(await ask(name, input, credential)), "UNAUTHORIZED");
		}
	}
	tried(tally, "tables changed", changedTables(before, await databaseContent()).join(), "");
});

promise(
	"rights: an invite is its address's to see and to answer, whatever role or past that person has",
	async (tally) => {
		const here = await staffedWorkspace();
		const invitees = [...Object.values(here.people), ...(await removedMembers(here)), await planted()];
		const stranger = await planted();
		for (const person of invitees) {
			const place = await staffedWorkspace();
			for (const row of INVITE_OPERATIONS) {
				const mine = await pendingInvite(place, person.email);
				const listed = (await person.get("myInvites")).body.invites.map(({ id }: { id: string }) => id);
				tried(tally, "myInvites", listed.join(), mine.id);
				const input = await row.input(mine);
				tried(
					tally,
					`${row.name} of another address`,
					outcome(await ask(row.name, input, stranger.credential)),
					row.stranger,
				);
				tried(tally, `${row.name} of one's own`, outcome(await ask(row.name, input, person.credential)), "ok");
				await sql("delete from workspace_invite where id = ?", mine.id);
			}
		}
		tried(tally, "myInvites of a stranger", String((await stranger.get("myInvites")).body.invites.length), "0");
	},
);

promise("rights: whoever holds an invite's token may look and decline, signed in or not", async (tally) => {
	const place = await staffedWorkspace();
	const anyone = { ...(await worthlessCredentials()), "somebody else": { bearer: (await planted()).bearer } };
	for (const row of INVITE_OPERATIONS) {
		if (row.needs !== "token") continue;
		for (const [who, credential] of Object.entries(anyone)) {
			const answer = await ask(row.name, await row.input(await pendingInvite(place)), credential);
			tried(tally, `${row.name} as ${who}`, outcome(answer), "ok");
		}
	}
});

promise("rights: an invite or a member of another workspace answers as one that does not exist", async (tally) => {
	const here = await staffedWorkspace();
	const elsewhere = await staffedWorkspace();
	for (const row of TARGETED_OPERATIONS) {
		const foreign = { ...(await row.input(elsewhere)), slug: here.slug };
		for (const role of ROLES) {
			const expected = expectedAnswer(row, role) === "ok" ? row.target.missing : "FORBIDDEN";
			for (const credential of credentialsOf(here.people[role])) {
				const theirs = await ask(row.name, foreign, credential);
				const none = await ask(row.name, { ...foreign, [row.target.name]: crypto.randomUUID() }, credential);
				tried(tally, `${row.name} as ${role}`, outcome(theirs), expected);
				tried(tally, `${row.name} as ${role}, of what does not exist`, exactly(none), exactly(theirs));
			}
		}
	}
	const invite = await pendingInvite(elsewhere);
	for (const name of ["acceptMyInvite", "declineMyInvite"] as const) {
		const { bearer } = await planted();
		const theirs = await ask(name, { inviteId: invite.id }, { bearer });
		const none = await ask(name, { inviteId: crypto.randomUUID() }, { bearer });
		tried(tally, `${name}, of what does not exist`, exactly(none), exactly(theirs));
	}
});

for (const row of TARGETED_OPERATIONS) {
	promise(`rights: ${row.name} by an id alone does not reach into another workspace`, async (tally) => {
		const [here, elsewhere] = [await staffedWorkspace(), await staffedWorkspace()];
		const input = { ...(await row.input(elsewhere)), slug: here.slug };
		const before = await databaseContent();
		for (const role of ROLES) await ask(row.name, input, { bearer: here.people[role].bearer });
		tried(tally, row.name, changedTables(before, await databaseContent()).join(), "");
	});
}

for (const name of ["acceptMyInvite", "declineMyInvite"] as const) {
	promise(`rights: ${name} by an id alone does not answer somebody else's invite`, async (tally) => {
		const place = await staffedWorkspace();
		const { id } = await pendingInvite(place);
		const others = [...Object.values(place.people), await planted()];
		const before = await databaseContent();
		for (const person of others) {
			tried(tally, name, outcome(await ask(name, { inviteId: id }, { bearer: person.bearer })), "INVITE_NOT_FOUND");
		}
		tried(tally, `${name}, tables changed`, changedTables(before, await databaseContent()).join(), "");
	});
}

promise("rights: nobody changes or removes a role that is equal to or above their own", async (tally) => {
	const place = await staffedWorkspace();
	const { slug, people } = place;
	for (const by of ROLES) {
		for (const targetRole of ROLES) {
			const refused = refusalToTouch(by, targetRole);
			for (const granted of GRANTED) {
				const { userId } = targetRole === "owner" ? people.owner : await newMember(place, targetRole);
				const expected = refused ?? (isAbove(granted, by) ? "ROLE_TOO_HIGH" : "ok");
				const answer = await people[by].post("updateRole", { slug, userId, role: granted });
				tried(tally, `updateRole by ${by} of ${targetRole} to ${granted}`, outcome(answer), expected);
			}
			const { userId } = targetRole === "owner" ? people.owner : await newMember(place, targetRole);
			const answer = await people[by].post("removeMember", { slug, userId });
			tried(tally, `removeMember by ${by} of ${targetRole}`, outcome(answer), refused ?? "ok");
		}
		const self = { slug, userId: people[by].userId };
		const expected = refusalToTouch(by, by) ?? "ok";
		tried(
			tally,
			`updateRole of oneself as ${by}`,
			outcome(await people[by].post("updateRole", { ...self, role: "viewer" })),
			expected,
		);
		tried(tally, `removeMember of oneself as ${by}`, outcome(await people[by].post("removeMember", self)), expected);
	}
});

/** Why `by` may not touch a member of that role, or null where they may. */
function refusalToTouch(by: (typeof ROLES)[number], target: (typeof ROLES)[number]): string | null {
	if (!holds(by, "canManageMembers")) return "FORBIDDEN";
	if (isAbove(by, target)) return null;
	return by === "owner" ? "OWNER_CANNOT_LEAVE" : "ROLE_TOO_HIGH";
}

promise("rights: nobody grants a role above their own, and nobody grants owner", async (tally) => {
	const place = await staffedWorkspace();
	const { slug, people } = place;
	for (const by of ROLES) {
		for (const granted of GRANTED) {
			const expected = !holds(by, "canManageMembers") ? "FORBIDDEN" : isAbove(granted, by) ? "ROLE_TOO_HIGH" : "ok";
			const email = `${unique("x")}@example.com`;
			const invited = await people[by].post("invite", { slug, email, role: granted });
			tried(tally, `invite by ${by} as ${granted}`, outcome(invited), expected);
			const many = await people[by].post("inviteMany", {
				slug,
				invites: [{ email: `${unique("x")}@example.com`, role: granted }],
			});
			const row = many.status === 200 ? (many.body.results[0].code ?? "ok") : outcome(many);
			tried(tally, `inviteMany by ${by} as ${granted}`, row, expected);
			const other = await pendingInvite(place);
			const raised = await people[by].post("resendInvite", { slug, inviteId: other.id, role: granted });
			tried(tally, `resendInvite by ${by} as ${granted}`, outcome(raised), expected);
			const high = await pendingInvite(place, undefined, granted);
			const resent = await people[by].post("resendInvite", { slug, inviteId: high.id });
			tried(tally, `resendInvite by ${by} of an invite as ${granted}`, outcome(resent), expected);
		}
		const target = await newMember(place, "viewer");
		for (const [name, input] of [
			["invite", { email: `${unique("x")}@example.com` }],
			["resendInvite", { inviteId: (await pendingInvite(place)).id }],
			["updateRole", { userId: target.userId }],
		] as const) {
			const answer = await people[by].post(name, { slug, ...input, role: "owner" });
			tried(tally, `${name} by ${by} as owner`, outcome(answer), "VALIDATION_ERROR");
		}
	}
	await ownsAlone(tally, place);
});

async function ownsAlone(tally: Tally, { workspaceId, people }: Place): Promise<void> {
	const owners = await sql<{ userId: string }>(
		"select user_id as \"userId\" from workspace_member where workspace_id = ? and role = 'owner'",
		workspaceId,
	);
	tried(tally, "owners", owners.map(({ userId }) => userId).join(), people.owner.userId);
}
