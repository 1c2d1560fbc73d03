/** Links, while many people follow one at the same moment. */
import { often, promise, type Tally } from "../../promise";
import { setPlan } from "../api";
import type { Answer, Person } from "../client";
import { sql } from "../database";
import { boundInstance, type Instance, overtakingInstances } from "../instance";
import { type Link, newLink } from "../links";
import { newPeople, newWorkspace } from "../scene";
import { outcome } from "./check";
import { randomBelow, shuffled } from "./random";
import { watchSeats } from "./seat-history";

const INSTANCES = [boundInstance, overtakingInstances()];

const count = (answers: readonly Answer[], wanted: string) =>
	answers.filter((answer) => outcome(answer) === wanted).length;

async function usesOf({ linkId }: Link): Promise<number> {
	const [row] = await sql<{ used: number }>("select used_count as used from workspace_link where id = ?", linkId);
	return row?.used ?? -1;
}

/** The number of people who came in by the link, by the log. */
async function joinedBy({ linkId }: Link): Promise<number> {
	const [row] = await sql<{ joined: number }>(
		"select count(*) as joined from audit_log where action = 'member.joined' and metadata ->> 'linkId' = ?",
		linkId,
	);
	return row?.joined ?? -1;
}

async function rush(instance: Instance, tally: Tally): Promise<void> {
	const [people, uses, seats] = [2 + randomBelow(12), 1 + randomBelow(8), randomBelow(8)];
	const space = await newWorkspace({ seats: 1 + seats });
	const link = await newLink(space, { maxUses: uses });
	const crowd = await newPeople(people);
	const history = await watchSeats(space.workspaceId);
	// Each of them presses twice.
	const answers = await Promise.all(
		shuffled([...crowd, ...crowd]).map((person) => person.at(instance).post("joinByLink", { token: link.token })),
	);
	const cameIn = answers.filter(({ status, body }) => status === 200 && !body.alreadyMember).length;
	const expected = Math.min(people, uses, seats);
	tally.attempts += 1;
	tally.faults += answers.length;
	const [used, joined] = [await usesOf(link), await joinedBy(link)];
	const what = `${people} people, ${uses} uses, ${seats} seats`;
	if (cameIn !== expected || joined !== expected || used !== expected) {
		tally.violations.push(`${what}: ${cameIn} answers, ${joined} in the log, ${used} uses, not ${expected}`);
	}
	const refused = count(answers, "LINK_EXHAUSTED") + count(answers, "SEAT_LIMIT_REACHED");
	if (refused !== 2 * (people - expected)) tally.violations.push(`${what}: ${refused} were refused`);
	tally.violations.push(...(await history()).breaches);
}

promise(
	"links: of N people at once at a link with M uses and S free seats, min(N, M, S) come in, and its count says so",
	async (tally) => {
		for (let round = 0; round < often(5, 15, 60); round += 1) {
			for (const instance of INSTANCES) await rush(instance, tally);
		}
	},
);

async function rushWhileItEnds(instance: Instance, tally: Tally): Promise<void> {
	const space = await newWorkspace({ seats: 2 + randomBelow(10) });
	const { slug } = space;
	const maker = await space.member("admin");
	const [link, other] = [await newLink(space, { by: maker, maxUses: 1 + randomBelow(9) }), await newLink(space)];
	const crowd = await newPeople(4 + randomBelow(8));
	const owner = space.owner.at(instance);
	const history = await watchSeats(space.workspaceId);
	const follow = (person: Person, { token }: Link) => ({
		isFollowing: true,
		ask: () => person.at(instance).post("joinByLink", { token }),
	});
	const change = (ask: () => Promise<Answer>) => ({ isFollowing: false, ask });
	const asks = shuffled([
		...crowd.map((person) => follow(person, link)),
		...crowd.slice(2).map((person) => follow(person, other)),
		change(() => owner.post("updateRole", { slug, userId: maker.userId, role: "member" })),
		change(() => owner.post("revokeLink", { slug, linkId: other.linkId })),
		change(() => setPlan(slug, "free", 1 + randomBelow(8))),
	]);
	await Promise.all(
		asks.map(async ({ isFollowing, ask }) => {
			const answer = await ask();
			tally.faults += 1;
			const known = ["ok", "LINK_EXHAUSTED", "LINK_REVOKED", "LINK_SUSPENDED", "SEAT_LIMIT_REACHED"];
			if (isFollowing && !known.includes(outcome(answer))) tally.violations.push(outcome(answer));
		}),
	);
	tally.attempts += 1;
	tally.violations.push(...(await history()).breaches);
	for (const each of [link, other]) {
		const [used, joined] = [await usesOf(each), await joinedBy(each)];
		if (used !== joined) tally.violations.push(`${joined} came in, and the count says ${used}`);
	}
	tally.violations.push(...(await joinedAfterTheEnd(space.workspaceId, maker, link, other)));
}

/** The people whom the log shows as joined by a link after the commit that ended it. */
async function joinedAfterTheEnd(workspaceId: string, maker: Person, link: Link, other: Link): Promise<string[]> {
	const after = await sql<{ linkId: string }>(
		`select j.metadata ->> 'linkId' as "linkId" from audit_log j inner join audit_log e
			on e.workspace_id = j.workspace_id and e.seq < j.seq and (
				e.action = 'link.revoked' and j.metadata ->> 'linkId' = ?2 and e.metadata ->> 'linkId' = ?2
				or e.action = 'member.role_changed' and j.metadata ->> 'linkId' = ?3 and e.target_user_id = ?4
			)
		where j.workspace_id = ?1 and j.action = 'member.joined'`,
		workspaceId,
		other.linkId,
		link.linkId,
		maker.userId,
	);
	return after.map(({ linkId }) => `somebody came in by ${linkId} after it had ended`);
}

promise(
	"links: whoever follows one while it is revoked, its maker loses the role or seats are taken away, comes in before that or not at all",
	async (tally) => {
		for (let round = 0; round < often(5, 15, 60); round += 1) {
			for (const instance of INSTANCES) await rushWhileItEnds(instance, tally);
		}
	},
);

promise("links: many at once never make more active ones than a workspace may have", async (tally) => {
	for (const instance of INSTANCES) {
		const space = await newWorkspace();
		const { slug } = space;
		for (let made = 0; made < 48; made += 1) await newLink(space);
		const answers = await Promise.all(
			Array.from({ length: 12 }, () => space.owner.at(instance).post("createLink", { slug, role: "member" })),
		);
		tally.attempts += 1;
		tally.faults += answers.length;
		if (count(answers, "ok") !== 2 || count(answers, "LINK_LIMIT_REACHED") !== 10) {
			tally.violations.push(`${count(answers, "ok")} more were made`);
		}
	}
});
