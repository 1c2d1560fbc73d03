/** Stories: a scene, and what may happen in it. */
import fc from "fast-check";
import { INVITE_STATUSES, type Intent, NAMES, PROVIDER_MOODS, SLUGS } from "./commands";
import { DAY, HOUR, KEEP_CLOSED_INVITES, MINUTE, type Plan, ROLES, type Role, SEATS } from "./rules";
import type { Scene } from "./state";

export interface Story {
	scene: Scene;
	intents: Intent[];
}

/** One of two, the first so many times as often. */
function mostly<A, B>(times: number, first: fc.Arbitrary<A>, second: fc.Arbitrary<B>): fc.Arbitrary<A | B> {
	return fc.oneof({ weight: times, arbitrary: first }, { weight: 1, arbitrary: second });
}

const name = fc.constantFrom(...NAMES);
const invited = mostly(1, fc.constant("outsider" as const), name);
const member = mostly(1, fc.constant("newest member" as const), name);
const slug = mostly(4, fc.constant("north" as const), fc.constantFrom(...SLUGS));
const lowerRole = fc.constantFrom(...ROLES.filter((given): given is Exclude<Role, "owner"> => given !== "owner"));
const role = mostly(12, lowerRole, fc.constant("owner" as const));
const nth = mostly(2, fc.constant(0), fc.nat({ max: 4 }));
const anybody = mostly(15, name, fc.constant("nobody" as const));
const manager = mostly(3, fc.constant("owner" as const), anybody);
const invitee = mostly(3, fc.constant("invitee" as const), anybody);
const token = mostly(20, fc.record({ nth }), fc.constant("forged" as const));
const plan = fc.constantFrom(...(Object.keys(SEATS) as Plan[]));
const seatLimit = fc.constantFrom(1, 2, 3, 4, 5);
const messages = fc.integer({ min: 1, max: 4 });

type Parts<D extends Intent["do"]> = {
	[Part in keyof Omit<Extract<Intent, { do: D }>, "do">]: fc.Arbitrary<Extract<Intent, { do: D }>[Part]>;
};

function deed<D extends Intent["do"]>(weight: number, name: D, parts: Parts<D>): fc.WeightedArbitrary<Intent> {
	return { weight, arbitrary: fc.record({ do: fc.constant(name), ...parts }) as unknown as fc.Arbitrary<Intent> };
}

const days = fc.constantFrom(1, 7, 30);
const deeds = {
	invite: deed(8, "invite", { by: manager, in: slug, whom: invited, as: role, days }),
	inviteMany: deed(3, "inviteMany", {
		by: manager,
		in: slug,
		rows: fc.array(fc.record({ whom: mostly(8, name, fc.constant("nowhere" as const)), as: role }), { maxLength: 5 }),
	}),
	resendInvite: deed(7, "resendInvite", {
		by: manager,
		in: slug,
		invite: nth,
		as: fc.option(role, { nil: undefined }),
	}),
	revokeInvite: deed(3, "revokeInvite", { by: manager, in: slug, invite: nth }),
	acceptInvite: deed(9, "acceptInvite", { by: invitee, token }),
	declineInvite: deed(3, "declineInvite", { by: invitee, token }),
	inviteByToken: deed(2, "inviteByToken", { by: anybody, token }),
	acceptMyInvite: deed(3, "acceptMyInvite", { by: invitee, invite: nth }),
	declineMyInvite: deed(2, "declineMyInvite", { by: invitee, invite: nth }),
	myInvites: deed(1, "myInvites", { by: anybody }),
	updateRole: deed(3, "updateRole", { by: manager, in: slug, whom: member, as: role }),
	removeMember: deed(4, "removeMember", { by: manager, in: slug, whom: member }),
	leave: deed(2, "leave", { by: anybody, in: slug }),
	transferOwnership: deed(2, "transferOwnership", { by: manager, in: slug, whom: member }),
	membersByWorkspaceSlug: deed(2, "membersByWorkspaceSlug", { by: manager, in: slug }),
	listInvites: deed(2, "listInvites", {
		by: manager,
		in: slug,
		status: fc.constantFrom(...INVITE_STATUSES, "all" as const),
	}),
	viewer: deed(1, "viewer", { by: anybody, in: slug }),
	setPlan: deed(4, "setPlan", { in: slug, plan, seatLimit: fc.option(fc.option(seatLimit), { nil: undefined }) }),
	createWorkspace: deed(1, "createWorkspace", { by: anybody, in: slug }),
	deleteWorkspace: deed(1, "deleteWorkspace", { by: anybody, in: slug }),
	deleteAccount: deed(1, "deleteAccount", { by: name }),
	signIn: deed(1, "signIn", { by: name }),
	putIn: deed(2, "putIn", { whom: invited, in: slug, as: lowerRole }),
	runJobs: deed(3, "runJobs", {}),
	deliverMail: deed(5, "deliverMail", { messages, provider: fc.constantFrom(...PROVIDER_MOODS) }),
	loseMessages: deed(1, "loseMessages", {}),
	repeatMessages: deed(1, "repeatMessages", {}),
	buryMail: deed(1, "buryMail", { messages }),
} satisfies { [D in Intent["do"]]?: fc.WeightedArbitrary<Intent> };
type DeedName = keyof typeof deeds;

const firstInvite = deed(1, "invite", {
	by: fc.constant("owner" as const),
	in: fc.constant("north" as const),
	whom: invited,
	as: lowerRole,
	days,
}).arbitrary;
const everybodySignsIn = deed(1, "everybodySignsIn", {}).arbitrary;
const oneSeatAfterTheOwner = deed(1, "setPlan", {
	in: fc.constant("north" as const),
	plan: fc.constant("free" as const),
	seatLimit: fc.constantFrom(1, 2),
}).arbitrary;

const theLinkBefore = fc.record({ nth: fc.constant(1) });
const useOfTheLinkBefore = fc.oneof(
	deed(1, "acceptInvite", { by: invitee, token: theLinkBefore }),
	deed(1, "declineInvite", { by: invitee, token: theLinkBefore }),
	deed(1, "inviteByToken", { by: invitee, token: theLinkBefore }),
);

function waitFor(...periods: number[]): fc.Arbitrary<Intent> {
	return deed(1, "wait", { ms: fc.constantFrom(...periods) }).arbitrary;
}

function happening(...names: DeedName[]): fc.Arbitrary<Intent> {
	return fc.oneof(...names.map((name) => deeds[name] as fc.WeightedArbitrary<Intent>));
}

const anything = happening(...(Object.keys(deeds) as DeedName[]));
/** Long enough for a link to cool down, a day's caps or a session to end, or an invite to end and to be purged. */
const aWhile = fc.oneof(
	{ weight: 2, arbitrary: waitFor(2 * MINUTE) },
	{ weight: 1, arbitrary: waitFor(HOUR, DAY, 6 * DAY, 8 * DAY, 31 * DAY, KEEP_CLOSED_INVITES) },
);

/** What a story can be about: the turns that it takes more often than others. */
const SUBJECTS = {
	seats: fc.oneof(
		fc.tuple(oneSeatAfterTheOwner, happening("acceptInvite", "acceptMyInvite")),
		fc.tuple(deeds.setPlan.arbitrary, happening("invite", "inviteMany", "resendInvite")),
	),
	links: fc.tuple(
		waitFor(2 * MINUTE, DAY, 8 * DAY),
		everybodySignsIn,
		deeds.resendInvite.arbitrary,
		mostly(1, useOfTheLinkBefore, happening("acceptInvite", "declineInvite", "inviteByToken")),
	),
	people: fc.tuple(
		happening("acceptInvite", "putIn", "signIn"),
		happening("updateRole", "removeMember", "leave", "transferOwnership", "deleteAccount", "deleteWorkspace"),
	),
	time: fc.tuple(
		happening("deliverMail", "acceptInvite", "declineInvite", "revokeInvite"),
		waitFor(HOUR, DAY, 31 * DAY, KEEP_CLOSED_INVITES),
		deeds.runJobs.arbitrary,
		everybodySignsIn,
		happening("listInvites", "resendInvite", "inviteByToken", "deliverMail"),
	),
} satisfies Record<string, fc.Arbitrary<Intent[]>>;
export type Subject = keyof typeof SUBJECTS;

/** Something happens, perhaps after a while, and then mostly to people who have signed in again. */
function turnOf(subject: Subject): fc.Arbitrary<Intent[]> {
	return fc.oneof(
		{ weight: 5, arbitrary: fc.tuple(anything) },
		{ weight: 2, arbitrary: fc.tuple(aWhile, everybodySignsIn, anything) },
		{ weight: 1, arbitrary: fc.tuple(aWhile, anything) },
		{ weight: 3, arbitrary: SUBJECTS[subject] },
	);
}

/** A workspace whose owner is one of them, and the others in it or not. */
function workspaceAt<S extends string>(at: S) {
	return fc
		.record({
			owner: name,
			plan: fc.constantFrom("free" as const, "starter" as const),
			seatLimit: mostly(2, fc.constant(null), seatLimit),
			others: fc.record(Object.fromEntries(NAMES.map((each) => [each, mostly(3, fc.constant(null), lowerRole)]))),
		})
		.map(({ owner, others, ...terms }) => ({ slug: at, ...terms, roles: { ...others, [owner]: "owner" } }));
}

const scene = fc.record({
	// In the middle of a day, and shortly before one ends.
	now: fc.constantFrom(Date.UTC(2026, 10, 22, 9, 30), Date.UTC(2026, 10, 22, 23, 59)),
	workspaces: fc.tuple(workspaceAt("north"), workspaceAt("south")),
}) as unknown as fc.Arbitrary<Scene>;

/** It begins with an invite, mostly one that can be made; the rest takes its course. */
export function storyAbout(subject: Subject): fc.Arbitrary<Story> {
	return fc
		.record({ scene, first: firstInvite, turns: fc.array(turnOf(subject), { maxLength: 8, size: "max" }) })
		.map(({ scene, first, turns }) => ({ scene, intents: [first, ...turns.flat()] }));
}
