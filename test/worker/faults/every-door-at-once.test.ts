/** Every door at once: links, open workspaces, domains, requests and invites, while others close and narrow them. */
import { expect } from "vitest";
import { newId } from "../../names";
import { often, promise, type Tally } from "../../promise";
import { setPlan } from "../api";
import type { Answer, Person } from "../client";
import { plant, sql } from "../database";
import { boundInstance, type Instance, overtakingInstances } from "../instance";
import { newPeople, newWorkspace, type Workspace } from "../scene";
import { brokenDoorRules } from "./door-history";
import { randomBelow, shuffled } from "./random";
import { watchSeats } from "./seat-history";

const INSTANCES = [boundInstance, overtakingInstances()];

interface OpenHouse {
	space: Workspace;
	/** The maker of the links, an admin. */
	maker: Person;
	/** Links, each with the number of its uses. */
	links: readonly { id: string; token: string; maxUses: number }[];
}

/** A workspace with every door open to everybody, and two links. */
async function openHouse(seats: number): Promise<OpenHouse> {
	const space = await newWorkspace();
	const { slug, workspaceId, owner } = space;
	const maker = await space.member("admin");
	await owner.post("setDoors", { slug, visibility: "public", joining: "open" });
	await ownDomain(workspaceId);
	const links = [];
	for (const maxUses of [1 + randomBelow(3), 2 + randomBelow(6)]) {
		const { body } = await maker.post("createLink", { slug, role: "member", maxUses });
		const { id, url } = body.link as { id: string; url: string };
		links.push({ id, token: new URL(url).searchParams.get("t") ?? "", maxUses });
	}
	await setPlan(slug, "free", seats);
	return { space, maker, links };
}

/** The domain of all addresses in the tests belongs to this workspace, as if DNS had its record. */
async function ownDomain(workspaceId: string): Promise<void> {
	await plant(
		{ text: "delete from workspace_domain", values: [] },
		{
			text: `insert into workspace_domain
				(id, workspace_id, domain, mode, record_value, created_at, verified_at, checked_at, missed_checks, status, due_at)
				values (?1, ?2, 'example.com', 'join', 'planted', 1, 1, 1, 0, 'verified', 9e15)`,
			values: [newId(), workspaceId],
		},
	);
}

type Ask = () => Promise<Answer>;

/** Every door that a person can use by themselves. */
function entrances(person: Person, { space: { slug }, links }: OpenHouse): Ask[] {
	return [
		...links.map(
			({ token }) =>
				() =>
					person.post("joinByLink", { token }),
		),
		() => person.post("joinOpen", { slug }),
		() => person.post("joinByDomain", { slug }),
	];
}

/** Checks after a race: seats and doors commit by commit, uses of links, and no answer that is a failure. */
async function checkHouse(
	{ space: { workspaceId }, maker, links }: OpenHouse,
	answers: readonly Answer[],
	history: Awaited<ReturnType<typeof watchSeats>>,
	tally: Tally,
): Promise<void> {
	tally.attempts += 1;
	tally.faults += answers.length;
	tally.violations.push(...(await history()).breaches, ...(await brokenDoorRules(workspaceId, maker.userId)));
	for (const { status, body } of answers) if (status >= 500) tally.violations.push(`${status} ${JSON.stringify(body)}`);
	for (const { id, maxUses } of links) {
		const [used] = await sql<{ count: number; came: number }>(
			`select used_count as count, (
				select count(*) from audit_log where action = 'member.joined' and metadata ->> 'linkId' = workspace_link.id
			) as came from workspace_link where id = ?`,
			id,
		);
		if (used?.count !== used?.came)
			tally.violations.push(`a link counts ${used?.count} uses, and ${used?.came} came in`);
		if ((used?.count ?? 0) > maxUses) tally.violations.push(`a link of ${maxUses} uses was used ${used?.count} times`);
	}
}

/** People at all doors, while managers invite, approve, revoke, close, downgrade and archive. */
async function everybodyAtOnce(instance: Instance, tally: Tally): Promise<void> {
	const house = await openHouse(30);
	const { space, maker, links } = house;
	const { slug, workspaceId } = space;
	const invitees = await space.invitees(3);
	const strangers = (await newPeople(8)).map((person) => person.at(instance));
	const askers = (await newPeople(3)).map((person) => person.at(instance));
	const requests = await Promise.all(
		askers.map(async (person) => (await person.post("requestToJoin", { slug })).body.request as { id: string }),
	);
	const members = await space.members(3);
	await setPlan(slug, "free", 8 + randomBelow(8));
	const history = await watchSeats(workspaceId);
	const owner = space.owner.at(instance);

	const asks: Ask[] = [
		...strangers.flatMap((person) => shuffled(entrances(person, house)).slice(0, 2)),
		...askers.flatMap((person) => entrances(person, house).slice(0, 1 + randomBelow(2))),
		...invitees.flatMap(({ person, token }) => [
			() => person.at(instance).post("acceptInvite", { token }),
			...shuffled(entrances(person.at(instance), house)).slice(0, 1),
		]),
		...requests.flatMap(({ id }) => [
			() => owner.post("approveRequest", { slug, requestId: id }),
			() => owner.post(randomBelow(2) ? "declineRequest" : "approveRequest", { slug, requestId: id }),
		]),
		...members.flatMap((person) => [
			() => owner.post("removeMember", { slug, userId: person.userId }),
			...entrances(person.at(instance), house),
		]),
		() => owner.post("updateRole", { slug, userId: maker.userId, role: "member" }),
		() => owner.post("revokeLink", { slug, linkId: links[0]?.id }),
		() => owner.post("setDoors", { slug, joining: "request" }),
		() => owner.post("archiveWorkspace", { slug }),
		() => owner.post("restoreWorkspace", { slug }),
		() => setPlan(slug, "free", 4 + randomBelow(8)),
	];
	const answers = await Promise.all(shuffled(asks).map((ask) => ask()));
	await checkHouse(house, answers, history, tally);
}

promise(
	"doors: with every door used, closed and narrowed at once, no commit breaks a rule of seats, bars, makers or archives",
	async (tally) => {
		for (let round = 0; round < often(4, 6, 40); round += 1) {
			for (const instance of INSTANCES) await everybodyAtOnce(instance, tally);
		}
	},
);

promise("doors: of many people at once at all doors, as many come in as seats are free", async (tally) => {
	for (let round = 0; round < often(2, 5, 20); round += 1) {
		for (const instance of INSTANCES) {
			const free = 1 + randomBelow(6);
			const house = await openHouse(2 + free);
			const people = (await newPeople(20)).map((person) => person.at(instance));
			const history = await watchSeats(house.space.workspaceId);
			const answers = await Promise.all(
				people.map((person) => shuffled(entrances(person, house).slice(house.links.length))[0]?.()),
			);
			const came = answers.filter((answer) => answer?.status === 200).length;
			if (came !== free) tally.violations.push(`${free} seats were free, and ${came} came in`);
			await checkHouse(
				house,
				answers.filter((answer) => answer !== undefined),
				history,
				tally,
			);
		}
	}
});

promise("doors: somebody who is removed comes back by no door, until somebody decides about them", async (tally) => {
	for (let round = 0; round < often(2, 5, 20); round += 1) {
		for (const instance of INSTANCES) {
			const house = await openHouse(30);
			const { space } = house;
			const { slug, workspaceId } = space;
			const removed = await space.members(4);
			const owner = space.owner.at(instance);
			const history = await watchSeats(workspaceId);
			const atDoors = () => removed.flatMap((person) => entrances(person.at(instance), house));
			const removals = removed.map(
				({ userId }) =>
					() =>
						owner.post("removeMember", { slug, userId }),
			);
			const answers = await Promise.all(shuffled([...removals, ...atDoors(), ...atDoors()]).map((ask) => ask()));
			const later = await Promise.all(atDoors().map((ask) => ask()));
			expect(new Set(later.map(({ body }) => body.code))).toEqual(new Set(["BARRED"]));
			await checkHouse(house, [...answers, ...later], history, tally);

			const [invited, asking] = removed;
			if (invited === undefined || asking === undefined) throw new Error("Nobody was removed.");
			await owner.post("invite", { slug, email: invited.email, role: "member" });
			const [invite] = (await invited.get("myInvites")).body.invites as { id: string }[];
			expect((await invited.post("acceptMyInvite", { inviteId: invite?.id })).status).toBe(200);
			const { body } = await asking.post("requestToJoin", { slug });
			const requestId = (body.request as { id: string }).id;
			expect((await owner.post("approveRequest", { slug, requestId })).status).toBe(200);
		}
	}
});
