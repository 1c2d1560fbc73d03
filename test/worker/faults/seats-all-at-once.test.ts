/** Seats, while every request that takes or frees one is made at once. */

import { newAddress } from "../../names";
import { often, promise, type Tally } from "../../promise";
import { setPlan } from "../api";
import type { Answer, Person } from "../client";
import { boundInstance, type Instance, overtakingInstances } from "../instance";
import { type Invite, type Invitee, newWorkspace, type Workspace } from "../scene";
import { randomBelow, shuffled } from "./random";
import { watchSeats } from "./seat-history";

const INSTANCES = [boundInstance, overtakingInstances()];

/** A request, and the kind of seat that it needs, if it does. */
interface Ask {
	seatFor: "member" | "invite" | null;
	ask: () => Promise<Answer>;
}

interface People {
	pending: readonly Invitee[];
	expired: readonly Invite[];
	members: readonly Person[];
}

/** Fills a workspace, whose limit may then be lower than the seats that are used. */
async function filled(space: Workspace): Promise<People> {
	const pending = await space.invitees(2 + randomBelow(8));
	const expired = await space.invites(1 + randomBelow(4), { state: "expired" });
	const members = await space.members(2 + randomBelow(4));
	await setPlan(space.slug, "free", 1 + randomBelow(10));
	return { pending, expired, members };
}

/** The answers of the invitees, two or three from some of them. */
function answersOfInvitees({ pending }: People, instance: Instance): Ask[] {
	return pending.flatMap(({ person, inviteId, token }) => {
		const invitee = person.at(instance);
		const asks: Ask[] = [
			{ seatFor: "member", ask: () => invitee.post("acceptInvite", { token }) },
			{ seatFor: "member", ask: () => invitee.post("acceptMyInvite", { inviteId }) },
			{
				seatFor: "member",
				ask: () => invitee.auth("POST", "/organization/accept-invitation", { invitationId: inviteId }),
			},
			{ seatFor: null, ask: () => invitee.post("declineInvite", { token }) },
		];
		return shuffled(asks).slice(0, 1 + randomBelow(asks.length));
	});
}

function invitations({ pending, expired }: People, owner: Person, { slug, workspaceId }: Workspace): Ask[] {
	const row = () => ({ email: newAddress(), role: "viewer" });
	const alone = () => owner.post("invite", { slug, ...row() });
	const byPlugin = (input: object) =>
		owner.auth("POST", "/organization/invite-member", { organizationId: workspaceId, ...row(), ...input });
	const list = () => owner.post("inviteMany", { slug, invites: Array.from({ length: 1 + randomBelow(6) }, row) });
	const again = [...expired, ...pending.slice(0, 2)].map(
		({ inviteId }) =>
			() =>
				owner.post("resendInvite", { slug, inviteId }),
	);
	const againByPlugin = [...expired, ...pending.slice(0, 2)].map(
		({ email }) =>
			() =>
				byPlugin({ email, resend: true }),
	);
	const alike = [() => byPlugin({}), () => byPlugin({ resend: true }), ...againByPlugin];
	return [alone, alone, alone, list, list, ...again, ...alike].map((ask) => ({ seatFor: "invite", ask }));
}

/** Requests that free seats, and that change how many there are. */
function changes({ pending, members }: People, owner: Person, slug: string, instance: Instance): Ask[] {
	const asks = [
		...pending.slice(0, randomBelow(3)).map(
			({ inviteId }) =>
				() =>
					owner.post("revokeInvite", { slug, inviteId }),
		),
		...members.slice(0, randomBelow(2)).map(
			({ userId }) =>
				() =>
					owner.post("removeMember", { slug, userId }),
		),
		...members.slice(2, 2 + randomBelow(3)).map((person) => () => person.at(instance).post("leave", { slug })),
		...Array.from({ length: randomBelow(3) }, () => () => setPlan(slug, "free", 1 + randomBelow(10))),
	];
	return asks.map((ask) => ({ seatFor: null, ask }));
}

/** The refusals in an answer; a list has one for each row. */
const codesIn = ({ body }: Answer): string[] =>
	Array.isArray(body.results) ? body.results.map(({ code }: { code?: string }) => code ?? "") : [body.code ?? ""];

/** The code of a full workspace: the API's, and the plugin's for a member and for an invite. */
const FULL = ["SEAT_LIMIT_REACHED", "ORGANIZATION_MEMBERSHIP_LIMIT_REACHED", "INVITATION_LIMIT_REACHED"];

async function allAtOnce(instance: Instance, tally: Tally): Promise<void> {
	const space = await newWorkspace();
	const { slug, workspaceId } = space;
	const people = await filled(space);
	const owner = space.owner.at(instance);
	const history = await watchSeats(workspaceId);

	const asks = shuffled([
		...answersOfInvitees(people, instance),
		...invitations(people, owner, space),
		...changes(people, owner, slug, instance),
	]);
	const answers = await Promise.all(asks.map(async ({ seatFor, ask }) => ({ seatFor, answer: await ask() })));
	tally.attempts += 1;
	tally.faults += asks.length;

	const { breaches, wasFullForInvites, wasFullForMembers } = await history();
	tally.violations.push(...breaches);
	for (const { seatFor, answer } of answers) {
		if (answer.status >= 500) tally.violations.push(`${answer.status} ${JSON.stringify(answer.body)}`);
		const wasFull = seatFor === "member" ? wasFullForMembers : wasFullForInvites;
		if (codesIn(answer).some((code) => FULL.includes(code)) && (seatFor === null || !wasFull)) {
			tally.violations.push(`${seatFor ?? "nobody"} was refused a seat while seats were free`);
		}
	}
}

promise(
	"seats: with all doors, downgrades, revokes, declines and departures at once, no commit exceeds the limit",
	async (tally) => {
		for (let round = 0; round < often(10, 20, 60); round += 1) {
			for (const instance of INSTANCES) await allAtOnce(instance, tally);
		}
	},
);
