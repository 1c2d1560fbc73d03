/** A workspace has exactly one owner, whatever transfers, departures, removals, new roles and deletions come at once. */
import { env } from "cloudflare:workers";
import { beforeAll } from "vitest";
import { often, promise, rival } from "../../promise";
import { type RivalPerson, type RivalTeam, rivalCrowd, rivalTeam } from "../../rival/people";
import { createRival, type Rival } from "../../rival/rival";
import { createTables } from "../../rival/tables";
import type { Answer, Person } from "../client";
import { sql } from "../database";
import { boundInstance, overtakingInstances } from "../instance";
import { newWorkspace, type Workspace } from "../scene";
import { randomBelow, shuffled } from "./random";

const INSTANCES = [boundInstance, overtakingInstances()];

beforeAll(() => createTables(env.RIVAL_DB));

interface Count {
	workspaces: number;
	/** The rows that say that the purge has to delete its members. */
	deletions: number;
	owners: number;
	members: number;
}

async function count(workspaceId: string): Promise<Count> {
	const [found] = await sql<Count>(
		`select (select count(*) from workspace where id = ?1) as workspaces,
			(select count(*) from deleted_workspace where id = ?1) as deletions,
			(select count(*) from workspace_member where workspace_id = ?1 and role = 'owner') as owners,
			(select count(*) from workspace_member where workspace_id = ?1) as members`,
		workspaceId,
	);
	if (found === undefined) throw new Error("Nothing was counted.");
	return found;
}

/** The violation, if there is one: a workspace has one owner, and the members of a deleted one wait for the purge. */
function wrong({ workspaces, deletions, owners, members }: Count): string[] {
	const isRight = workspaces === 1 ? owners === 1 && deletions === 0 : owners <= 1 && deletions === 1;
	return isRight ? [] : [`${owners} owners and ${members} members of ${workspaces} workspaces, ${deletions} deleted`];
}

/** Counts again and again until the requests are answered. */
async function watching(workspaceId: string, underway: Promise<unknown>): Promise<string[]> {
	const found: string[] = [];
	let over = false;
	const end = underway.finally(() => {
		over = true;
	});
	while (!over) {
		found.push(...wrong(await count(workspaceId)));
		// Without a pause the timers of a delayed instance would never run.
		await new Promise((resolve) => setTimeout(resolve, 1));
	}
	await end;
	return found;
}

/** The actions that only the owner may take. */
const OF_THE_OWNER = ["workspace.ownership_transferred", "workspace.ownership_returned", "workspace.deleted"];

/**
 * The owner by the audit log: each transfer or return was made by the owner of that moment, to the next owner.
 *
 * @returns the last owner, or null if somebody else transferred, returned or deleted the workspace
 */
async function ownerByLog(workspaceId: string, first: string): Promise<string | null> {
	const decisions = await sql<{ action: string; actor_id: string; target_user_id: string | null }>(
		"select action, actor_id, target_user_id from audit_log where workspace_id = ? order by rowid",
		workspaceId,
	);
	let owner = first;
	for (const { action, actor_id, target_user_id } of decisions) {
		if (!OF_THE_OWNER.includes(action)) continue;
		if (actor_id !== owner) return null;
		owner = target_user_id ?? owner;
	}
	return owner;
}

type Ask = () => Promise<Answer>;

/**
 * Declares the promise for requests of three people: the first owner and two admins.
 *
 * @param before happens before the requests
 */
function atOnce(
	name: string,
	rounds: number,
	requests: (people: readonly [Person, Person, Person], space: Workspace) => readonly Ask[],
	before: (space: Workspace, second: Person) => Promise<void> = async () => {},
): void {
	promise(name, async (tally) => {
		for (let round = 0; round < rounds; round += 1) {
			for (const instance of INSTANCES) {
				const space = await newWorkspace();
				const { workspaceId, owner } = space;
				const [second, third] = [await space.member("admin"), await space.member("admin")];
				await before(space, second);
				const asked = shuffled(requests([owner.at(instance), second.at(instance), third.at(instance)], space));
				const underway = Promise.all(asked.map((ask) => ask()));
				const seen = await watching(workspaceId, underway);
				tally.attempts += 1;
				tally.faults += asked.length;
				tally.violations.push(...seen, ...wrong(await count(workspaceId)));
				for (const { status, body } of await underway) {
					if (status >= 500) tally.violations.push(`${status} ${JSON.stringify(body)}`);
				}
				const [row] = await sql<{ user_id: string }>(
					"select user_id from workspace_member where workspace_id = ? and role = 'owner'",
					workspaceId,
				);
				const logged = await ownerByLog(workspaceId, owner.userId);
				if (logged === null || (row !== undefined && row.user_id !== logged)) {
					tally.violations.push("the owner is not the one by the audit log");
				}
			}
		}
	});
}

atOnce("owner: exactly one, while everybody does everything at once", often(5, 12, 40), (people, space) => {
	const { slug, workspaceId } = space;
	const everything = people.flatMap((by) => [
		...people.flatMap((to): Ask[] => [
			() => by.post("transferOwnership", { slug, userId: to.userId }),
			() => by.post("removeMember", { slug, userId: to.userId }),
			() => by.post("updateRole", { slug, userId: to.userId, role: "viewer" }),
		]),
		() => by.post("returnOwnership", { slug }),
		() => by.post("leave", { slug }),
		() => by.auth("POST", "/delete-user", {}),
		() => by.auth("POST", "/organization/delete", { organizationId: workspaceId }),
	]);
	return shuffled(everything).slice(0, 5 + randomBelow(everything.length - 5));
});

/** Requests that come at the same moment as a transfer to the second person. */
const MEETING: Readonly<Record<string, (people: readonly [Person, Person, Person], space: Workspace) => Ask>> = {
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
	atOnce(`owner: exactly one, when a transfer meets ${meeting}`, often(4, 8, 30), (people, space) => {
		const [owner, heir] = people;
		return [() => owner.post("transferOwnership", { slug: space.slug, userId: heir.userId }), ask(people, space)];
	});
}

/** Requests that come at the same moment as the return of an ownership to the second person. */
const MEETING_A_RETURN: Readonly<Record<string, (people: readonly [Person, Person, Person], space: Workspace) => Ask>> =
	{
		"a transfer onward":
			([owner, , third], { slug }) =>
			() =>
				owner.post("transferOwnership", { slug, userId: third.userId }),
		"another return":
			([owner], { slug }) =>
			() =>
				owner.post("returnOwnership", { slug }),
		"the giver's leaving":
			([, giver], { slug }) =>
			() =>
				giver.post("leave", { slug }),
		"the giver's removal":
			([owner, giver], { slug }) =>
			() =>
				owner.post("removeMember", { slug, userId: giver.userId }),
		"the end of the giver's account":
			([, giver]) =>
			() =>
				giver.auth("POST", "/delete-user", {}),
	};

for (const [meeting, ask] of Object.entries(MEETING_A_RETURN)) {
	atOnce(
		`owner: exactly one, when a return meets ${meeting}`,
		often(4, 8, 30),
		(people, space) => [() => people[0].post("returnOwnership", { slug: space.slug }), ask(people, space)],
		(space, second) => space.givenBy(second),
	);
}

const TWO_GO = "owner: never none, when everyone who could be the owner leaves or steps down at once";
atOnce(TWO_GO, often(5, 12, 40), ([owner, second], { slug }) => [
	() => owner.post("transferOwnership", { slug, userId: second.userId }),
	() => owner.post("leave", { slug }),
	() => second.post("leave", { slug }),
	() => owner.post("updateRole", { slug, userId: second.userId, role: "member" }),
	() => second.post("updateRole", { slug, userId: owner.userId, role: "member" }),
]);

/** A workspace of the rival may have several owners, and must keep one of them. */
rival(TWO_GO, async (tally) => {
	const better = createRival(env.RIVAL_DB);
	for (let round = 0; round < often(2, 2, 20); round += 1) {
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
