/** Two decisions about one invite at the same moment: one wins, and the rows agree with both answers. */
import { env } from "cloudflare:workers";
import { beforeAll } from "vitest";
import { often, promise, rival, type Tally } from "../../promise";
import { rivalCrowd, rivalInvitation, rivalTeam } from "../../rival/people";
import { createRival } from "../../rival/rival";
import { createTables } from "../../rival/tables";
import type { Answer, Person } from "../client";
import { sql } from "../database";
import { boundInstance, overtakingInstances } from "../instance";
import { type Invitee, newWorkspace, type Workspace } from "../scene";
import { shuffled } from "./random";

const INSTANCES = [boundInstance, overtakingInstances()];

beforeAll(() => createTables(env.RIVAL_DB));

interface Parties extends Invitee {
	owner: Person;
	slug: string;
}

interface State {
	status: string;
	isMember: boolean;
}

/**
 * Declares the promise of a race about one invite.
 *
 * @param requests made at once, in any order
 * @param agreed the answers (status, or code of a refusal) in the order of `requests`, with the state in the end
 */
function race(
	name: string,
	requests: (parties: Parties) => (() => Promise<Answer>)[],
	agreed: readonly string[],
): void {
	promise(name, async (tally) => {
		for (let round = 0; round < often(10, 20, 80); round += 1) {
			for (const instance of INSTANCES) {
				const space = await newWorkspace({ seats: 3 });
				const { person, ...invite } = await space.invitee();
				const parties = {
					...invite,
					slug: space.slug,
					owner: space.owner.at(instance),
					person: person.at(instance),
				};
				const asked = requests(parties).map((request, position) => ({ request, position }));
				const answered = await Promise.all(
					shuffled(asked).map(async ({ request, position }) => ({ answer: await request(), position })),
				);
				const answers = answered
					.sort((a, b) => a.position - b.position)
					.map(({ answer: { status, body } }) => body.code ?? status);
				const { status, isMember } = await stateOf(space, person, invite.inviteId);
				count(tally, asked.length, `${answers.join(", ")}: ${status}, ${isMember ? "member" : "no member"}`, agreed);
			}
		}
	});
}

function count(tally: Tally, requests: number, outcome: string, agreed: readonly string[]): void {
	tally.attempts += 1;
	tally.faults += requests;
	if (!agreed.includes(outcome)) tally.violations.push(outcome);
}

async function stateOf({ workspaceId }: Workspace, { userId }: Person, inviteId: string): Promise<State> {
	const [invite] = await sql<{ status: string }>("select status from workspace_invite where id = ?", inviteId);
	const rows = await sql("select 1 from workspace_member where workspace_id = ? and user_id = ?", workspaceId, userId);
	return { status: invite?.status ?? "gone", isMember: rows.length === 1 };
}

/** The same on the rival; `agreed` holds its statuses. */
function rivalRace(name: string, paths: readonly RivalRequest[], agreed: readonly string[]): void {
	rival(name, async (tally) => {
		const better = createRival(env.RIVAL_DB);
		for (let round = 0; round < often(5, 5, 40); round += 1) {
			const team = await rivalTeam(env.RIVAL_DB, better, 3);
			const [person] = await rivalCrowd(env.RIVAL_DB, 1);
			if (person === undefined) throw new Error("Nobody was made.");
			const invitationId = await rivalInvitation(better, team, person.email);
			const answers = await Promise.all(
				paths.map(({ by, path }) => (by === "owner" ? team.owner : person).post(better, path, { invitationId })),
			);
			const members = await env.RIVAL_DB.prepare(
				"select count(*) as members from member where organization_id = ? and user_id = ?",
			)
				.bind(team.organizationId, person.userId)
				.first<number>("members");
			const status = await env.RIVAL_DB.prepare("select status from invitation where id = ?")
				.bind(invitationId)
				.first<string>("status");
			const statuses = answers.map((answer) => answer.status);
			count(tally, paths.length, `${statuses.join(", ")}: ${status}, ${members} memberships`, agreed);
		}
	});
}

interface RivalRequest {
	by: "owner" | "invitee";
	path: string;
}

const REVOKE = "invite: of revoke and accept at once, exactly one wins";
race(
	REVOKE,
	({ owner, slug, inviteId, person, token }) => [
		() => owner.post("revokeInvite", { slug, inviteId }),
		() => person.post("acceptInvite", { token }),
	],
	["200, INVITE_REVOKED: revoked, no member", "INVITE_ACCEPTED, 200: accepted, member"],
);
rivalRace(
	REVOKE,
	[
		{ by: "owner", path: "cancel-invitation" },
		{ by: "invitee", path: "accept-invitation" },
	],
	["200, 400: canceled, 0 memberships", "400, 200: accepted, 1 memberships"],
);

const DECLINE = "invite: of decline and accept at once, exactly one wins";
race(
	DECLINE,
	({ person, token, inviteId }) => [
		() => person.post("declineInvite", { token }),
		() => person.post("acceptMyInvite", { inviteId }),
	],
	["200, INVITE_DECLINED: declined, no member", "INVITE_ACCEPTED, 200: accepted, member"],
);
rivalRace(
	DECLINE,
	[
		{ by: "invitee", path: "reject-invitation" },
		{ by: "invitee", path: "accept-invitation" },
	],
	["200, 400: rejected, 0 memberships", "400, 200: accepted, 1 memberships"],
);

race(
	"invite: of revoke and decline at once, exactly one wins",
	({ owner, slug, person, inviteId }) => [
		() => owner.post("revokeInvite", { slug, inviteId }),
		() => person.post("declineMyInvite", { inviteId }),
	],
	["200, INVITE_REVOKED: revoked, no member", "INVITE_DECLINED, 200: declined, no member"],
);

const TWICE = "invite: accepted by link and by id at once, it is one membership";
race(
	TWICE,
	({ person, token, inviteId }) => [
		() => person.post("acceptInvite", { token }),
		() => person.post("acceptMyInvite", { inviteId }),
		() => person.post("acceptInvite", { token }),
	],
	["200, 200, 200: accepted, member"],
);
rivalRace(
	TWICE,
	[
		{ by: "invitee", path: "accept-invitation" },
		{ by: "invitee", path: "accept-invitation" },
	],
	["200, 400: accepted, 1 memberships", "400, 200: accepted, 1 memberships"],
);

race(
	"invite: of a new link and the old one at once, exactly one counts",
	({ owner, slug, inviteId, person, token }) => [
		() => owner.post("resendInvite", { slug, inviteId }),
		() => person.post("acceptInvite", { token }),
	],
	["200, INVITE_REPLACED: pending, no member", "INVITE_ACCEPTED, 200: accepted, member"],
);

race(
	"invite: of a removal and an acceptance at once, the later one counts",
	({ owner, slug, person, inviteId }) => [
		() => owner.post("removeMember", { slug, userId: person.userId }),
		() => person.post("acceptMyInvite", { inviteId }),
	],
	[
		"200, INVITE_ACCEPTED: accepted, no member",
		"MEMBER_NOT_FOUND, 200: accepted, member",
		"200, 200: accepted, no member",
	],
);
