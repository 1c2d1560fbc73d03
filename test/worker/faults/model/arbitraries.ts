/** Scenarios: a scene and its commands. */
import fc from "fast-check";
import { INVITE_STATUSES, type Intent, NAMES, PROVIDER_MOODS, SLUGS } from "./commands";
import { DAY, HOUR, KEEP_CLOSED_INVITES, MINUTE, type Plan, ROLES, type Role, SEATS } from "./rules";
import type { Scene } from "./state";

export interface Scenario {
	scene: Scene;
	intents: Intent[];
}

/** One of two; the first one `times` times as often. */
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

function command<D extends Intent["do"]>(weight: number, name: D, parts: Parts<D>): fc.WeightedArbitrary<Intent> {
	return { weight, arbitrary: fc.record({ do: fc.constant(name), ...parts }) as unknown as fc.Arbitrary<Intent> };
}

const days = fc.constantFrom(1, 7, 30);
const commands = {
	invite: command(8, "invite", { by: manager, in: slug, whom: invited, as: role, days }),
	inviteMany: command(3, "inviteMany", {
		by: manager,
		in: slug,
		rows: fc.array(fc.record({ whom: mostly(8, name, fc.constant("nowhere" as const)), as: role }), { maxLength: 5 }),
	}),
	resendInvite: command(7, "resendInvite", {
		by: manager,
		in: slug,
		invite: nth,
		as: fc.option(role, { nil: undefined }),
	}),
	revokeInvite: command(3, "revokeInvite", { by: manager, in: slug, invite: nth }),
	acceptInvite: command(9, "acceptInvite", { by: invitee, token }),
	declineInvite: command(3, "declineInvite", { by: invitee, token }),
	inviteByToken: command(2, "inviteByToken", { by: anybody, token }),
	acceptMyInvite: command(3, "acceptMyInvite", { by: invitee, invite: nth }),
	declineMyInvite: command(2, "declineMyInvite", { by: invitee, invite: nth }),
	myInvites: command(1, "myInvites", { by: anybody }),
	updateRole: command(3, "updateRole", { by: manager, in: slug, whom: member, as: role }),
	removeMember: command(4, "removeMember", { by: manager, in: slug, whom: member }),
	leave: command(2, "leave", { by: anybody, in: slug }),
	transferOwnership: command(2, "transferOwnership", { by: manager, in: slug, whom: member }),
	returnOwnership: command(2, "returnOwnership", { by: manager, in: slug }),
	membersByWorkspaceSlug: command(2, "membersByWorkspaceSlug", { by: manager, in: slug }),
	listInvites: command(2, "listInvites", {
		by: manager,
		in: slug,
		status: fc.constantFrom(...INVITE_STATUSES, "all" as const),
	}),
	viewer: command(1, "viewer", { by: anybody, in: slug }),
	setPlan: command(4, "setPlan", { in: slug, plan, seatLimit: fc.option(fc.option(seatLimit), { nil: undefined }) }),
	createLink: command(2, "createLink", {
		by: manager,
		in: slug,
		as: role,
		maxUses: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
		days: fc.constantFrom(1, 7),
	}),
	revokeLink: command(1, "revokeLink", { by: manager, in: slug, link: nth }),
	joinByLink: command(3, "joinByLink", { by: anybody, linkToken: token }),
	setDoors: command(2, "setDoors", {
		by: manager,
		in: slug,
		visibility: mostly(3, fc.constant("public" as const), fc.constant("private" as const)),
		joining: fc.constantFrom("open" as const, "request" as const, "invite" as const),
	}),
	joinOpen: command(2, "joinOpen", { by: anybody, in: slug }),
	joinByDomain: command(2, "joinByDomain", { by: anybody, in: slug }),
	ownDomain: command(1, "ownDomain", {
		in: slug,
		mode: fc.constantFrom("join" as const, "suggest" as const, "off" as const),
	}),
	requestToJoin: command(2, "requestToJoin", { by: anybody, in: slug }),
	approveRequest: command(2, "approveRequest", {
		by: manager,
		in: slug,
		request: nth,
		as: fc.option(role, { nil: undefined }),
	}),
	declineRequest: command(1, "declineRequest", { by: manager, in: slug, request: nth }),
	withdrawRequest: command(1, "withdrawRequest", {
		by: mostly(3, fc.constant("asker" as const), anybody),
		request: nth,
	}),
	archiveWorkspace: command(1, "archiveWorkspace", { by: manager, in: slug }),
	restoreWorkspace: command(1, "restoreWorkspace", { by: manager, in: slug }),
	createWorkspace: command(1, "createWorkspace", { by: anybody, in: slug }),
	deleteWorkspace: command(1, "deleteWorkspace", { by: anybody, in: slug }),
	deleteAccount: command(1, "deleteAccount", { by: name }),
	signIn: command(1, "signIn", { by: name }),
	addMember: command(2, "addMember", { whom: invited, in: slug, as: lowerRole }),
	runJobs: command(3, "runJobs", {}),
	deliverMail: command(5, "deliverMail", { messages, provider: fc.constantFrom(...PROVIDER_MOODS) }),
	loseMessages: command(1, "loseMessages", {}),
	repeatMessages: command(1, "repeatMessages", {}),
	buryMail: command(1, "buryMail", { messages }),
} satisfies { [D in Intent["do"]]?: fc.WeightedArbitrary<Intent> };
type CommandName = keyof typeof commands;

const firstInvite = command(1, "invite", {
	by: fc.constant("owner" as const),
	in: fc.constant("north" as const),
	whom: invited,
	as: lowerRole,
	days,
}).arbitrary;
const everybodySignsIn = command(1, "everybodySignsIn", {}).arbitrary;
const oneSeatAfterTheOwner = command(1, "setPlan", {
	in: fc.constant("north" as const),
	plan: fc.constant("free" as const),
	seatLimit: fc.constantFrom(1, 2),
}).arbitrary;

const theLinkBefore = fc.record({ nth: fc.constant(1) });
const useOfTheLinkBefore = fc.oneof(
	command(1, "acceptInvite", { by: invitee, token: theLinkBefore }),
	command(1, "declineInvite", { by: invitee, token: theLinkBefore }),
	command(1, "inviteByToken", { by: invitee, token: theLinkBefore }),
);

function waitFor(...periods: number[]): fc.Arbitrary<Intent> {
	return command(1, "wait", { ms: fc.constantFrom(...periods) }).arbitrary;
}

function anyOf(...names: CommandName[]): fc.Arbitrary<Intent> {
	return fc.oneof(...names.map((name) => commands[name] as fc.WeightedArbitrary<Intent>));
}

const anything = anyOf(...(Object.keys(commands) as CommandName[]));
/** Long enough for a resend to be allowed, a day's caps or a session to end, or an invite to expire and to be purged. */
const aWhile = fc.oneof(
	{ weight: 2, arbitrary: waitFor(2 * MINUTE) },
	{ weight: 1, arbitrary: waitFor(HOUR, DAY, 6 * DAY, 8 * DAY, 31 * DAY, KEEP_CLOSED_INVITES) },
);

/** The subjects of scenarios: the turns that come more often than others. */
const SUBJECTS = {
	seats: fc.oneof(
		fc.tuple(oneSeatAfterTheOwner, anyOf("acceptInvite", "acceptMyInvite")),
		fc.tuple(commands.setPlan.arbitrary, anyOf("invite", "inviteMany", "resendInvite")),
	),
	links: fc.tuple(
		waitFor(2 * MINUTE, DAY, 8 * DAY),
		everybodySignsIn,
		commands.resendInvite.arbitrary,
		mostly(1, useOfTheLinkBefore, anyOf("acceptInvite", "declineInvite", "inviteByToken")),
	),
	people: fc.oneof(
		{
			weight: 3,
			arbitrary: fc.tuple(
				anyOf("acceptInvite", "addMember", "signIn"),
				anyOf("updateRole", "removeMember", "leave", "transferOwnership", "deleteAccount", "deleteWorkspace"),
			),
		},
		{
			weight: 1,
			arbitrary: fc.tuple(
				commands.transferOwnership.arbitrary,
				waitFor(MINUTE, 6 * DAY, 8 * DAY),
				everybodySignsIn,
				anyOf("returnOwnership", "transferOwnership", "leave", "removeMember"),
				commands.returnOwnership.arbitrary,
			),
		},
	),
	doors: fc.oneof(
		fc.tuple(
			anyOf("createLink", "ownDomain", "setDoors"),
			anyOf("joinByLink", "joinOpen", "joinByDomain", "requestToJoin"),
		),
		fc.tuple(commands.requestToJoin.arbitrary, anyOf("approveRequest", "declineRequest", "withdrawRequest")),
		fc.tuple(
			anyOf("joinByLink", "joinOpen", "joinByDomain"),
			anyOf("removeMember", "updateRole", "leave", "archiveWorkspace"),
			anyOf("joinByLink", "joinOpen", "joinByDomain", "requestToJoin", "invite", "acceptInvite"),
			anyOf("approveRequest", "restoreWorkspace", "acceptInvite", "joinByLink"),
		),
	),
	time: fc.tuple(
		anyOf("deliverMail", "acceptInvite", "declineInvite", "revokeInvite"),
		waitFor(HOUR, DAY, 31 * DAY, KEEP_CLOSED_INVITES),
		commands.runJobs.arbitrary,
		everybodySignsIn,
		anyOf("listInvites", "resendInvite", "inviteByToken", "deliverMail"),
	),
} satisfies Record<string, fc.Arbitrary<Intent[]>>;
export type Subject = keyof typeof SUBJECTS;

/** A command, perhaps after a while, and then mostly by people who have signed in again. */
function turnOf(subject: Subject): fc.Arbitrary<Intent[]> {
	return fc.oneof(
		{ weight: 5, arbitrary: fc.tuple(anything) },
		{ weight: 2, arbitrary: fc.tuple(aWhile, everybodySignsIn, anything) },
		{ weight: 1, arbitrary: fc.tuple(aWhile, anything) },
		{ weight: 3, arbitrary: SUBJECTS[subject] },
	);
}

/** A workspace that one of the people owns; each of the others may be a member. */
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

/** A scenario begins with an invite, mostly one that is allowed. */
export function scenarioAbout(subject: Subject): fc.Arbitrary<Scenario> {
	return fc
		.record({ scene, first: firstInvite, turns: fc.array(turnOf(subject), { maxLength: 8, size: "max" }) })
		.map(({ scene, first, turns }) => ({ scene, intents: [first, ...turns.flat()] }));
}
