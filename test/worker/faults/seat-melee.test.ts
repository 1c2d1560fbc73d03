/** Seats, while everything that takes or frees one happens at once. */

import { often, promise, type Tally } from "../../promise";
import { type Answer, type Door, frontDoor, type Person, setPlan } from "../client";
import { overtakingInstances } from "../instance";
import {
	address,
	anyOf,
	coolDown,
	expire,
	type Invitee,
	invitees,
	members,
	type Scene,
	shuffled,
	workspaceOfSeats,
} from "./scene";
import { watchSeats } from "./seat-history";

const DOORS = [frontDoor, overtakingInstances()];

/** A request, and what it needs a seat for, if it does. */
interface Ask {
	seatFor: "member" | "invite" | null;
	ask: () => Promise<Answer>;
}

interface Crowd {
	live: readonly Invitee[];
	ended: readonly Invitee[];
	present: readonly Person[];
}

/** A workspace with some of everybody, under a limit that may be lower than what is taken. */
async function crowded(scene: Scene): Promise<Crowd> {
	const live = await invitees(scene, 2 + anyOf(8));
	const ended = await invitees(scene, 1 + anyOf(4));
	const present = await members(scene, 2 + anyOf(4));
	await coolDown(scene);
	await expire(ended);
	await setPlan(scene.slug, "free", 1 + anyOf(10));
	return { live, ended, present };
}

/** What the invitees decide, some of them twice or thrice. */
function decisions({ live }: Crowd, door: Door): Ask[] {
	return live.flatMap(({ person, inviteId, token }) => {
		const invitee = person.through(door);
		const asks: Ask[] = [
			{ seatFor: "member", ask: () => invitee.post("acceptInvite", { token }) },
			{ seatFor: "member", ask: () => invitee.post("acceptMyInvite", { inviteId }) },
			{ seatFor: null, ask: () => invitee.post("declineInvite", { token }) },
		];
		return asks.slice(0, 1 + anyOf(asks.length));
	});
}

function invitations({ live, ended }: Crowd, owner: Person, slug: string): Ask[] {
	const row = () => ({ email: address(), role: "viewer" });
	const alone = () => owner.post("invite", { slug, ...row() });
	const list = () => owner.post("inviteMany", { slug, invites: Array.from({ length: 1 + anyOf(6) }, row) });
	const again = [...ended, ...live.slice(0, 2)].map(
		({ inviteId }) =>
			() =>
				owner.post("resendInvite", { slug, inviteId }),
	);
	return [alone, alone, alone, alone, alone, list, list, ...again].map((ask) => ({ seatFor: "invite", ask }));
}

/** What frees seats, and what changes how many there are. */
function changes({ live, present }: Crowd, owner: Person, slug: string, door: Door): Ask[] {
	const asks = [
		...live.slice(0, anyOf(3)).map(
			({ inviteId }) =>
				() =>
					owner.post("revokeInvite", { slug, inviteId }),
		),
		...present.slice(0, anyOf(2)).map(
			({ userId }) =>
				() =>
					owner.post("removeMember", { slug, userId }),
		),
		...present.slice(2, 2 + anyOf(3)).map((person) => () => person.through(door).post("leave", { slug })),
		...Array.from({ length: anyOf(3) }, () => () => setPlan(slug, "free", 1 + anyOf(10))),
	];
	return asks.map((ask) => ({ seatFor: null, ask }));
}

/** The refusals in an answer; a list has one a row. */
const codesIn = ({ body }: Answer): string[] =>
	Array.isArray(body.results) ? body.results.map(({ code }: { code?: string }) => code ?? "") : [body.code ?? ""];

async function melee(door: Door, tally: Tally): Promise<void> {
	const scene = await workspaceOfSeats();
	const { slug, workspaceId } = scene;
	const crowd = await crowded(scene);
	const owner = scene.owner.through(door);
	const history = await watchSeats(workspaceId);

	const asks = shuffled([
		...decisions(crowd, door),
		...invitations(crowd, owner, slug),
		...changes(crowd, owner, slug, door),
	]);
	const answers = await Promise.all(asks.map(async ({ seatFor, ask }) => ({ seatFor, answer: await ask() })));
	tally.attempts += 1;
	tally.faults += asks.length;

	const { breaches, wasFullForInvites, wasFullForMembers } = await history();
	tally.violations.push(...breaches);
	for (const { seatFor, answer } of answers) {
		if (answer.status >= 500) tally.violations.push(`${answer.status} ${JSON.stringify(answer.body)}`);
		const wasFull = seatFor === "member" ? wasFullForMembers : wasFullForInvites;
		if (codesIn(answer).includes("SEAT_LIMIT_REACHED") && (seatFor === null || !wasFull)) {
			tally.violations.push(`${seatFor ?? "nobody"} was refused a seat while seats were free`);
		}
	}
}

promise(
	"seats: with all doors, downgrades, revokes, declines and departures at once, no commit exceeds the limit",
	async (tally) => {
		for (let round = 0; round < often(10, 60); round += 1) {
			for (const door of DOORS) await melee(door, tally);
		}
	},
);
