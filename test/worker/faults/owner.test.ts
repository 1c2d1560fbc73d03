/** A workspace that stands has exactly one owner, whoever transfers, leaves, removes, re-roles or deletes at once. */
import { env } from "cloudflare:workers";
import { beforeAll } from "vitest";
import { often, promise, rival } from "../../promise";
import { type RivalPerson, type RivalTeam, rivalCrowd, rivalTeam } from "../../rival/people";
import { createRival, type Rival } from "../../rival/rival";
import { createTables } from "../../rival/tables";
import { type Answer, frontDoor, type Person, sql } from "../client";
import { overtakingInstances } from "../instance";
import { anyOf, members, type Scene, shuffled, workspaceOfSeats } from "./scene";

const DOORS = [frontDoor, overtakingInstances()];

beforeAll(() => createTables(env.RIVAL_DB));

interface Look {
	stands: number;
	owners: number;
	members: number;
}

async function look(workspaceId: string): Promise<Look> {
	const [found] = await sql<Look>(
		`select (select count(*) from workspace where id = ?1) as stands,
			(select count(*) from workspace_member where workspace_id = ?1 and role = 'owner') as owners,
			(select count(*) from workspace_member where workspace_id = ?1) as members`,
		workspaceId,
	);
	if (found === undefined) throw new Error("Nothing was counted.");
	return found;
}

/** What is wrong with that many owners; a workspace that is gone has nobody. */
function wrong({ stands, owners, members }: Look): string[] {
	const isWell = stands === 1 ? owners === 1 : owners === 0 && members === 0;
	return isWell ? [] : [`${owners} owners and ${members} members of ${stands} workspaces`];
}

/** Looks again and again while something is under way. */
async function watching(workspaceId: string, underway: Promise<unknown>): Promise<string[]> {
	const found: string[] = [];
	let over = false;
	const end = underway.finally(() => {
		over = true;
	});
	while (!over) {
		found.push(...wrong(await look(workspaceId)));
		// Without a pause the timers of a slow instance would never have their turn.
		await new Promise((resolve) => setTimeout(resolve, 1));
	}
	await end;
	return found;
}

/**
 * Who owns it by the log: each transfer was made by the owner of that moment, to the next one.
 *
 * @returns the last of them, or null where somebody else transferred or deleted it
 */
async function ownerByLog(workspaceId: string, first: string): Promise<string | null> {
	const deeds = await sql<{ action: string; actor_id: string; target_user_id: string | null }>(
		"select action, actor_id, target_user_id from audit_log where workspace_id = ? order by rowid",
		workspaceId,
	);
	let owner = first;
	for (const { action, actor_id, target_user_id } of deeds) {
		if (action !== "workspace.ownership_transferred" && action !== "workspace.deleted") continue;
		if (actor_id !== owner) return null;
		owner = target_user_id ?? owner;
	}
	return owner;
}

type Ask = () => Promise<Answer>;

/** Declares the promise for requests of a workspace's people, its first owner first. */
function uproar(
	name: string,
	rounds: number,
	requests: (people: readonly [Person, Person, Person], scene: Scene) => readonly Ask[],
): void {
	promise(name, async (tally) => {
		for (let round = 0; round < rounds; round += 1) {
			for (const door of DOORS) {
				const scene = await workspaceOfSeats();
				const { workspaceId, owner } = scene;
				const [second, third] = await members(scene, 2, "admin");
				if (second === undefined || third === undefined) throw new Error("Nobody was made.");
				const asked = shuffled(requests([owner.through(door), second.through(door), third.through(door)], scene));
				const underway = Promise.all(asked.map((ask) => ask()));
				const seen = await watching(workspaceId, underway);
				tally.attempts += 1;
				tally.faults += asked.length;
				tally.violations.push(...seen, ...wrong(await look(workspaceId)));
				for (const { status, body } of await underway) {
					if (status >= 500) tally.violations.push(`${status} ${JSON.stringify(body)}`);
				}
				const [row] = await sql<{ user_id: string }>(
					"select user_id from workspace_member where workspace_id = ? and role = 'owner'",
					workspaceId,
				);
				const told = await ownerByLog(workspaceId, owner.userId);
				if (told === null || (row !== undefined && row.user_id !== told)) {
					tally.violations.push("the owner is not the one whom the log tells of");
				}
			}
		}
	});
}

uproar("owner: exactly one, while everybody does everything at once", often(5, 40), (people, scene) => {
	const { slug, workspaceId } = scene;
	const everything = people.flatMap((by) => [
		...people.flatMap((to): Ask[] => [
			() => by.post("transferOwnership", { slug, userId: to.userId }),
			() => by.post("removeMember", { slug, userId: to.userId }),
			() => by.post("updateRole", { slug, userId: to.userId, role: "viewer" }),
		]),
		() => by.post("leave", { slug }),
		() => by.auth("POST", "/delete-user", {}),
		() => by.auth("POST", "/organization/delete", { organizationId: workspaceId }),
	]);
	return shuffled(everything).slice(0, 5 + anyOf(everything.length - 5));
});

/** What can meet a transfer to the second person at its worst moment. */
const MEETING: Readonly<Record<string, (people: readonly [Person, Person, Person], scene: Scene) => Ask>> = {
	"another transfer":
		([owner, , third], { slug }) =>
		() =>
			owner.post("transferOwnership", { slug, userId: third.userId }),
	"the heir's leaving":
		([, heir], { slug }) =>
		() =>
			heir.post("leave", { slug }),
	"the heir's removal":
		([owner, heir], { slug }) =>
		() =>
			owner.post("removeMember", { slug, userId: heir.userId }),
	"the heir's new role":
		([owner, heir], { slug }) =>
		() =>
			owner.post("updateRole", { slug, userId: heir.userId, role: "viewer" }),
	"the end of the heir's account":
		([, heir]) =>
		() =>
			heir.auth("POST", "/delete-user", {}),
	"the end of the owner's account":
		([owner]) =>
		() =>
			owner.auth("POST", "/delete-user", {}),
	"the owner's leaving":
		([owner], { slug }) =>
		() =>
			owner.post("leave", { slug }),
	"the end of the workspace":
		([owner], { workspaceId }) =>
		() =>
			owner.auth("POST", "/organization/delete", { organizationId: workspaceId }),
};

for (const [meeting, ask] of Object.entries(MEETING)) {
	uproar(`owner: exactly one, when a transfer meets ${meeting}`, often(4, 30), (people, scene) => {
		const [owner, heir] = people;
		return [() => owner.post("transferOwnership", { slug: scene.slug, userId: heir.userId }), ask(people, scene)];
	});
}

const TWO_GO = "owner: never none, when those who could be owners go or step down at once";
uproar(TWO_GO, often(5, 40), ([owner, second], { slug }) => [
	() => owner.post("transferOwnership", { slug, userId: second.userId }),
	() => owner.post("leave", { slug }),
	() => second.post("leave", { slug }),
	() => owner.post("updateRole", { slug, userId: second.userId, role: "member" }),
	() => second.post("updateRole", { slug, userId: owner.userId, role: "member" }),
]);

/** On the rival a workspace may have several owners, and has to keep one of them. */
rival(TWO_GO, async (tally) => {
	const better = createRival(env.RIVAL_DB);
	for (let round = 0; round < often(2, 20); round += 1) {
		for (const goes of [leaves, stepsDown]) {
			const team = await rivalTeam(env.RIVAL_DB, better, 10);
			const { organizationId, owner } = team;
			const second = await secondOwner(team);
			await Promise.all([goes(better, team, owner), goes(better, team, second)]);
			const owners = await env.RIVAL_DB.prepare(
				"select count(*) as owners from member where organization_id = ? and role = 'owner'",
			)
				.bind(organizationId)
				.first<number>("owners");
			tally.attempts += 1;
			tally.faults += 2;
			if (owners === 0) tally.violations.push("nobody owns it");
		}
	}
});

const leaves = (better: Rival, { organizationId }: RivalTeam, person: RivalPerson) =>
	person.post(better, "leave", { organizationId });

async function stepsDown(better: Rival, { organizationId }: RivalTeam, person: RivalPerson) {
	const memberId = await env.RIVAL_DB.prepare("select id from member where organization_id = ? and user_id = ?")
		.bind(organizationId, person.userId)
		.first<string>("id");
	return person.post(better, "update-member-role", { organizationId, memberId, role: "member" });
}

async function secondOwner({ organizationId }: RivalTeam): Promise<RivalPerson> {
	const [person] = await rivalCrowd(env.RIVAL_DB, 1);
	if (person === undefined) throw new Error("Nobody was made.");
	await env.RIVAL_DB.prepare(
		"insert into member (id, organization_id, user_id, role, created_at) values (?1, ?2, ?3, 'owner', ?4)",
	)
		.bind(crypto.randomUUID(), organizationId, person.userId, Date.now())
		.run();
	return person;
}
