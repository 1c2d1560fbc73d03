/** Everything that a request can do, once with success and once refused, each on a scene of its own. */
import { type Answer, type Door, type Person, planted, setPlan, sql, stranger, unique } from "../client";
import { address, coolDown, type Invitee, invitee, members, type Scene, workspaceOfSeats } from "./scene";

/** A request that can be made again, through any door. */
export interface Deed {
	ask: (door: Door) => Promise<Answer>;
	/** Whose rows it may touch. */
	actorId: string;
	/** Of the workspace that it is about, also where that is made or goes by it. */
	slug: string;
	workspaceId: string | null;
}

type Arrange = () => Promise<Deed>;
export interface Arrangements {
	success: Arrange;
	refusal: Arrange;
}

interface Cast extends Scene {
	member: Person;
	heir: Person;
	invited: Invitee;
	outsider: Person;
}

async function cast(): Promise<Cast> {
	const scene = await workspaceOfSeats();
	const [member] = await members(scene, 1, "member");
	const [heir] = await members(scene, 1, "admin");
	const [invited, outsider] = await Promise.all([invitee(scene), planted("outsider")]);
	if (member === undefined || heir === undefined) throw new Error("Nobody was made.");
	await coolDown(scene);
	return { ...scene, member, heir, invited, outsider };
}

/** Somebody's request in the workspace of such a cast. */
type Play = (cast: Cast) => { by: Person; ask: (by: Person) => Promise<Answer> };

const played =
	(play: Play): Arrange =>
	async () => {
		const scene = await cast();
		const { by, ask } = play(scene);
		const { slug, workspaceId } = scene;
		return { slug, workspaceId, actorId: by.userId, ask: (door) => ask(by.through(door)) };
	};

/** The same request, by somebody who may make it and by somebody who may not. */
const asked = (
	ask: (by: Person, cast: Cast) => Promise<Answer>,
	{ may, mayNot }: { may: (cast: Cast) => Person; mayNot: (cast: Cast) => Person },
): Arrangements => ({
	success: played((scene) => ({ by: may(scene), ask: (by) => ask(by, scene) })),
	refusal: played((scene) => ({ by: mayNot(scene), ask: (by) => ask(by, scene) })),
});

const owner = ({ owner }: Cast) => owner;
const member = ({ member }: Cast) => member;
const outsider = ({ outsider }: Cast) => outsider;
const theInvited = ({ invited }: Cast) => invited.person;

/** Somebody whose session has been ended. */
const ended =
	(ask: (by: Person) => Promise<Answer>): Arrange =>
	async () => {
		const person = await planted("gone");
		await sql("delete from session where user_id = ?", person.userId);
		const { userId } = person;
		return { slug: "", workspaceId: null, actorId: userId, ask: (door) => ask(person.through(door)) };
	};

/** Every operation of `/api/team`. */
export const OPERATION_DEEDS: Readonly<Record<string, Arrangements>> = {
	membersByWorkspaceSlug: asked((by, { slug }) => by.get("membersByWorkspaceSlug", { slug }), {
		may: member,
		mayNot: outsider,
	}),
	viewer: asked((by, { slug }) => by.get("viewer", { slug }), { may: member, mayNot: outsider }),
	invite: {
		success: played(({ owner, slug }) => {
			const email = address();
			return { by: owner, ask: (by) => by.post("invite", { slug, email, role: "member" }) };
		}),
		refusal: played(({ owner, slug, invited }) => ({
			by: owner,
			ask: (by) => by.post("invite", { slug, email: invited.person.email, role: "member" }),
		})),
	},
	inviteMany: {
		success: played(({ owner, slug }) => {
			const invites = Array.from({ length: 20 }, () => ({ email: address(), role: "viewer" }));
			return { by: owner, ask: (by) => by.post("inviteMany", { slug, invites }) };
		}),
		refusal: played(({ member, slug }) => ({
			by: member,
			ask: (by) => by.post("inviteMany", { slug, invites: [{ email: address(), role: "viewer" }] }),
		})),
	},
	listInvites: asked((by, { slug }) => by.get("listInvites", { slug }), { may: owner, mayNot: member }),
	resendInvite: asked((by, { slug, invited }) => by.post("resendInvite", { slug, inviteId: invited.inviteId }), {
		may: owner,
		mayNot: member,
	}),
	revokeInvite: asked((by, { slug, invited }) => by.post("revokeInvite", { slug, inviteId: invited.inviteId }), {
		may: owner,
		mayNot: member,
	}),
	updateRole: asked((by, { slug, member }) => by.post("updateRole", { slug, userId: member.userId, role: "viewer" }), {
		may: owner,
		mayNot: member,
	}),
	removeMember: asked((by, { slug, member }) => by.post("removeMember", { slug, userId: member.userId }), {
		may: owner,
		mayNot: member,
	}),
	leave: asked((by, { slug }) => by.post("leave", { slug }), { may: member, mayNot: owner }),
	transferOwnership: asked((by, { slug, heir }) => by.post("transferOwnership", { slug, userId: heir.userId }), {
		may: owner,
		mayNot: member,
	}),
	inviteByToken: {
		success: played(({ invited, outsider }) => ({
			by: outsider,
			ask: (by) => by.get("inviteByToken", { token: invited.token }),
		})),
		refusal: async () => {
			const scene = await cast();
			await sql("delete from workspace_invite where id = ?", scene.invited.inviteId);
			const { slug, workspaceId, invited, outsider } = scene;
			return {
				slug,
				workspaceId,
				actorId: outsider.userId,
				ask: (door) => outsider.through(door).get("inviteByToken", { token: invited.token }),
			};
		},
	},
	acceptInvite: asked((by, { invited }) => by.post("acceptInvite", { token: invited.token }), {
		may: theInvited,
		mayNot: outsider,
	}),
	declineInvite: {
		success: played(({ invited }) => ({
			by: stranger(),
			ask: (by) => by.post("declineInvite", { token: invited.token }),
		})),
		refusal: async () => {
			const { slug, workspaceId, invited } = await cast();
			await invited.person.post("acceptInvite", { token: invited.token });
			return {
				slug,
				workspaceId,
				actorId: invited.person.userId,
				ask: (door) => invited.person.through(door).post("declineInvite", { token: invited.token }),
			};
		},
	},
	myInvites: {
		success: played(({ invited }) => ({ by: invited.person, ask: (by) => by.get("myInvites") })),
		refusal: ended((by) => by.get("myInvites")),
	},
	acceptMyInvite: asked((by, { invited }) => by.post("acceptMyInvite", { inviteId: invited.inviteId }), {
		may: theInvited,
		mayNot: outsider,
	}),
	declineMyInvite: asked((by, { invited }) => by.post("declineMyInvite", { inviteId: invited.inviteId }), {
		may: theInvited,
		mayNot: outsider,
	}),
};

const organization = (path: string, body: (cast: Cast) => unknown) => (by: Person, scene: Cast) =>
	by.auth("POST", `/organization/${path}`, body(scene));
const organizationQuery =
	(path: string) =>
	(by: Person, { slug }: Cast) =>
		by.auth("GET", `/organization/${path}?organizationSlug=${slug}`);
const id = ({ workspaceId }: Cast) => ({ organizationId: workspaceId });

/** A new workspace, under a slug that is free or taken. */
const creating =
	(slugOf: (scene: Scene) => string): Arrange =>
	async () => {
		const scene = await workspaceOfSeats();
		const [slug, person] = [slugOf(scene), await planted("founder")];
		return {
			slug,
			workspaceId: null,
			actorId: person.userId,
			ask: (door) => person.through(door).auth("POST", "/organization/create", { name: "New", slug }),
		};
	};

/** The endpoints of Better Auth that ours replace. */
export const ENDPOINT_DEEDS: Readonly<Record<string, Arrangements>> = {
	"organization/create": { success: creating(() => unique("space")), refusal: creating(({ slug }) => slug) },
	"organization/update": asked(
		organization("update", (scene) => ({ ...id(scene), data: { name: "Renamed" } })),
		{ may: owner, mayNot: member },
	),
	"organization/delete": asked(organization("delete", id), { may: owner, mayNot: member }),
	"organization/get-organization": asked(organizationQuery("get-organization"), { may: member, mayNot: outsider }),
	"organization/get-full-organization": asked(organizationQuery("get-full-organization"), {
		may: owner,
		mayNot: outsider,
	}),
	"organization/list-members": asked(organizationQuery("list-members"), { may: member, mayNot: outsider }),
	"organization/list": {
		success: played(({ member }) => ({ by: member, ask: (by) => by.auth("GET", "/organization/list") })),
		refusal: ended((by) => by.auth("GET", "/organization/list")),
	},
	"delete-user": asked((by) => by.auth("POST", "/delete-user", {}), { may: member, mayNot: owner }),
};

const settingPlan =
	(slugOf: (scene: Scene) => string): Arrange =>
	async () => {
		const scene = await workspaceOfSeats();
		const slug = slugOf(scene);
		return { ...scene, slug, actorId: scene.owner.userId, ask: (door) => setPlan(slug, "starter", 7, door) };
	};

export const OPERATOR_DEEDS: Readonly<Record<string, Arrangements>> = {
	setPlan: { success: settingPlan(({ slug }) => slug), refusal: settingPlan(() => "nowhere") },
};
