/** Every request of the API, once with success and once refused, each in a scene of its own. */
import { newAddress, unique } from "../../names";
import { setPlan } from "../api";
import { type Answer, type Person, stranger } from "../client";
import { sql } from "../database";
import { newDomain, plantedDomain, provableDomain } from "../domains";
import type { Instance } from "../instance";
import { type Link, newLink } from "../links";
import { type Invitee, newPerson, newWorkspace, personAt, type Requester, type Workspace } from "../scene";

/** A request in a scene of its own, which can be made again at any instance. */
export interface Prepared {
	send: (instance: Instance) => Promise<Answer>;
	/** The person whose rows the request may change. */
	actorId: string;
	/** The workspace of the request, though it may be made or deleted by it. */
	slug: string;
	workspaceId: string | null;
}

type Prepare = () => Promise<Prepared>;
export interface Cases {
	success: Prepare;
	refusal: Prepare;
}

interface Scene {
	slug: string;
	workspaceId: string;
	owner: Person;
	member: Person;
	/** The id of the member's membership. */
	memberId: string;
	admin: Person;
	invitee: Invitee;
	requester: Requester;
	outsider: Person;
	link: Link;
}

async function newScene(): Promise<Scene> {
	const space = await newWorkspace();
	const { slug, workspaceId, owner } = space;
	const [member, admin] = [await space.member(), await space.member("admin")];
	const [invitee, requester] = [await space.invitee(), await space.requester()];
	const link = await newLink(space);
	const outsider = await newPerson("outsider");
	const memberId = await space.memberIdOf(member);
	return { slug, workspaceId, owner, member, memberId, admin, invitee, requester, outsider, link };
}

/** A person in such a scene, and their request. */
type Choose = (scene: Scene) => { by: Person; send: (by: Person) => Promise<Answer> };

const prepared =
	(choose: Choose): Prepare =>
	async () => {
		const scene = await newScene();
		const { by, send } = choose(scene);
		const { slug, workspaceId } = scene;
		return { slug, workspaceId, actorId: by.userId, send: (instance) => send(by.at(instance)) };
	};

/** The same request, by a person who may make it and by one who may not. */
const bothCases = (
	send: (by: Person, scene: Scene) => Promise<Answer>,
	{ may, mayNot }: { may: (scene: Scene) => Person; mayNot: (scene: Scene) => Person },
): Cases => ({
	success: prepared((scene) => ({ by: may(scene), send: (by) => send(by, scene) })),
	refusal: prepared((scene) => ({ by: mayNot(scene), send: (by) => send(by, scene) })),
});

const owner = ({ owner }: Scene) => owner;
const member = ({ member }: Scene) => member;
const outsider = ({ outsider }: Scene) => outsider;
const theInvitee = ({ invitee }: Scene) => invitee.person;

/** A request by a person whose session was ended. */
const ended =
	(send: (by: Person) => Promise<Answer>): Prepare =>
	async () => {
		const person = await newPerson();
		await sql("delete from session where user_id = ?", person.userId);
		const { userId } = person;
		return { slug: "", workspaceId: null, actorId: userId, send: (instance) => send(person.at(instance)) };
	};

/** A request of a person outside to a public workspace that is open. */
const fromOutside =
	(send: (by: Person, slug: string) => Promise<Answer>): Prepare =>
	async () => {
		const space = await newWorkspace();
		await space.open("open");
		const { slug, workspaceId } = space;
		const person = await newPerson("outsider");
		return { slug, workspaceId, actorId: person.userId, send: (instance) => send(person.at(instance), slug) };
	};

const joinOpen = (by: Person, slug: string) => by.post("joinOpen", { slug });
const requestToJoin = (by: Person, slug: string) => by.post("requestToJoin", { slug, message: "Hello" });
/** An operation on a domain, by an admin and by a member. */
const onDomain = (
	operation: string,
	made: (space: Workspace) => Promise<{ domainId: string }>,
	more: object = {},
): Cases => {
	const sentBy =
		(role: "admin" | "member"): Prepare =>
		async () => {
			const space = await newWorkspace();
			const { slug, workspaceId } = space;
			const person = await space.member(role);
			const { domainId } = await made(space);
			const send = (instance: Instance) => person.at(instance).post(operation, { slug, domainId, ...more });
			return { slug, workspaceId, actorId: person.userId, send };
		};
	return { success: sentBy("admin"), refusal: sentBy("member") };
};

/** Every operation of `/api/team`. */
export const OPERATION_REQUESTS: Readonly<Record<string, Cases>> = {
	membersByWorkspaceSlug: bothCases((by, { slug }) => by.get("membersByWorkspaceSlug", { slug }), {
		may: member,
		mayNot: outsider,
	}),
	viewer: bothCases((by, { slug }) => by.get("viewer", { slug }), { may: member, mayNot: outsider }),
	invite: {
		success: prepared(({ owner, slug }) => {
			const email = newAddress();
			return { by: owner, send: (by) => by.post("invite", { slug, email, role: "member" }) };
		}),
		refusal: prepared(({ owner, slug, invitee }) => ({
			by: owner,
			send: (by) => by.post("invite", { slug, email: invitee.person.email, role: "member" }),
		})),
	},
	inviteMany: {
		success: prepared(({ owner, slug }) => {
			const invites = Array.from({ length: 20 }, () => ({ email: newAddress(), role: "viewer" }));
			return { by: owner, send: (by) => by.post("inviteMany", { slug, invites }) };
		}),
		refusal: prepared(({ member, slug }) => ({
			by: member,
			send: (by) => by.post("inviteMany", { slug, invites: [{ email: newAddress(), role: "viewer" }] }),
		})),
	},
	listInvites: bothCases((by, { slug }) => by.get("listInvites", { slug }), { may: owner, mayNot: member }),
	resendInvite: bothCases((by, { slug, invitee }) => by.post("resendInvite", { slug, inviteId: invitee.inviteId }), {
		may: owner,
		mayNot: member,
	}),
	revokeInvite: bothCases((by, { slug, invitee }) => by.post("revokeInvite", { slug, inviteId: invitee.inviteId }), {
		may: owner,
		mayNot: member,
	}),
	updateRole: bothCases(
		(by, { slug, member }) => by.post("updateRole", { slug, userId: member.userId, role: "viewer" }),
		{
			may: owner,
			mayNot: member,
		},
	),
	removeMember: bothCases((by, { slug, member }) => by.post("removeMember", { slug, userId: member.userId }), {
		may: owner,
		mayNot: member,
	}),
	leave: bothCases((by, { slug }) => by.post("leave", { slug }), { may: member, mayNot: owner }),
	transferOwnership: bothCases((by, { slug, admin }) => by.post("transferOwnership", { slug, userId: admin.userId }), {
		may: owner,
		mayNot: member,
	}),
	returnOwnership: {
		success: async () => {
			const space = await newWorkspace();
			const { slug, workspaceId, owner } = space;
			await space.givenBy(await space.member("admin"));
			const send = (instance: Instance) => owner.at(instance).post("returnOwnership", { slug });
			return { slug, workspaceId, actorId: owner.userId, send };
		},
		refusal: prepared(({ owner, slug }) => ({ by: owner, send: (by) => by.post("returnOwnership", { slug }) })),
	},
	archiveWorkspace: bothCases((by, { slug }) => by.post("archiveWorkspace", { slug }), { may: owner, mayNot: member }),
	restoreWorkspace: {
		success: async () => {
			const { slug, workspaceId, owner } = await newWorkspace();
			await owner.post("archiveWorkspace", { slug });
			const send = (instance: Instance) => owner.at(instance).post("restoreWorkspace", { slug });
			return { slug, workspaceId, actorId: owner.userId, send };
		},
		refusal: prepared(({ member, slug }) => ({ by: member, send: (by) => by.post("restoreWorkspace", { slug }) })),
	},
	inviteByToken: {
		success: prepared(({ invitee, outsider }) => ({
			by: outsider,
			send: (by) => by.get("inviteByToken", { token: invitee.token }),
		})),
		refusal: async () => {
			const scene = await newScene();
			await sql("delete from workspace_invite where id = ?", scene.invitee.inviteId);
			const { slug, workspaceId, invitee, outsider } = scene;
			return {
				slug,
				workspaceId,
				actorId: outsider.userId,
				send: (instance) => outsider.at(instance).get("inviteByToken", { token: invitee.token }),
			};
		},
	},
	acceptInvite: bothCases((by, { invitee }) => by.post("acceptInvite", { token: invitee.token }), {
		may: theInvitee,
		mayNot: outsider,
	}),
	declineInvite: {
		success: prepared(({ invitee }) => ({
			by: stranger(),
			send: (by) => by.post("declineInvite", { token: invitee.token }),
		})),
		refusal: async () => {
			const { slug, workspaceId, invitee } = await newScene();
			await invitee.person.post("acceptInvite", { token: invitee.token });
			return {
				slug,
				workspaceId,
				actorId: invitee.person.userId,
				send: (instance) => invitee.person.at(instance).post("declineInvite", { token: invitee.token }),
			};
		},
	},
	myInvites: {
		success: prepared(({ invitee }) => ({ by: invitee.person, send: (by) => by.get("myInvites") })),
		refusal: ended((by) => by.get("myInvites")),
	},
	acceptMyInvite: bothCases((by, { invitee }) => by.post("acceptMyInvite", { inviteId: invitee.inviteId }), {
		may: theInvitee,
		mayNot: outsider,
	}),
	declineMyInvite: bothCases((by, { invitee }) => by.post("declineMyInvite", { inviteId: invitee.inviteId }), {
		may: theInvitee,
		mayNot: outsider,
	}),
	inviteUrl: bothCases((by, { slug, invitee }) => by.get("inviteUrl", { slug, inviteId: invitee.inviteId }), {
		may: owner,
		mayNot: member,
	}),
	createLink: bothCases((by, { slug }) => by.post("createLink", { slug, role: "viewer", maxUses: 3 }), {
		may: owner,
		mayNot: member,
	}),
	listLinks: bothCases((by, { slug }) => by.get("listLinks", { slug }), { may: owner, mayNot: member }),
	revokeLink: bothCases((by, { slug, link }) => by.post("revokeLink", { slug, linkId: link.linkId }), {
		may: owner,
		mayNot: member,
	}),
	linkByToken: {
		success: prepared(({ outsider, link }) => ({
			by: outsider,
			send: (by) => by.get("linkByToken", { token: link.token }),
		})),
		refusal: async () => {
			const { slug, workspaceId, link, outsider } = await newScene();
			await sql("delete from workspace_link where id = ?", link.linkId);
			const send = (instance: Instance) => outsider.at(instance).get("linkByToken", { token: link.token });
			return { slug, workspaceId, actorId: outsider.userId, send };
		},
	},
	joinByLink: {
		success: prepared(({ outsider, link }) => ({
			by: outsider,
			send: (by) => by.post("joinByLink", { token: link.token }),
		})),
		refusal: async () => {
			const { slug, workspaceId, link, owner, outsider } = await newScene();
			await owner.post("revokeLink", { slug, linkId: link.linkId });
			const send = (instance: Instance) => outsider.at(instance).post("joinByLink", { token: link.token });
			return { slug, workspaceId, actorId: outsider.userId, send };
		},
	},
	doors: bothCases((by, { slug }) => by.get("doors", { slug }), { may: member, mayNot: outsider }),
	setDoors: bothCases(
		(by, { slug }) => by.post("setDoors", { slug, visibility: "public", inviteDomains: ["a.example"] }),
		{
			may: owner,
			mayNot: member,
		},
	),
	publicWorkspaces: {
		success: fromOutside((by, slug) => by.get("publicWorkspaces", { query: slug })),
		refusal: ended((by) => by.get("publicWorkspaces")),
	},
	joinOpen: {
		success: fromOutside(joinOpen),
		refusal: prepared(({ outsider, slug }) => ({ by: outsider, send: (by) => joinOpen(by, slug) })),
	},
	requestToJoin: {
		success: fromOutside(requestToJoin),
		refusal: prepared(({ outsider, slug }) => ({ by: outsider, send: (by) => requestToJoin(by, slug) })),
	},
	listRequests: bothCases((by, { slug }) => by.get("listRequests", { slug }), { may: owner, mayNot: member }),
	approveRequest: bothCases(
		(by, { slug, requester }) => by.post("approveRequest", { slug, requestId: requester.requestId }),
		{ may: owner, mayNot: member },
	),
	declineRequest: bothCases(
		(by, { slug, requester }) => by.post("declineRequest", { slug, requestId: requester.requestId }),
		{ may: owner, mayNot: member },
	),
	myRequests: {
		success: prepared(({ requester }) => ({ by: requester.person, send: (by) => by.get("myRequests") })),
		refusal: ended((by) => by.get("myRequests")),
	},
	withdrawRequest: bothCases((by, { requester }) => by.post("withdrawRequest", { requestId: requester.requestId }), {
		may: ({ requester }) => requester.person,
		mayNot: outsider,
	}),
	addDomain: {
		success: prepared(({ admin, slug }) => {
			const domain = newDomain();
			return { by: admin, send: (by) => by.post("addDomain", { slug, domain }) };
		}),
		refusal: prepared(({ admin, slug }) => ({
			by: admin,
			send: (by) => by.post("addDomain", { slug, domain: "gmail.com" }),
		})),
	},
	listDomains: bothCases((by, { slug }) => by.get("listDomains", { slug }), { may: owner, mayNot: member }),
	verifyDomain: onDomain("verifyDomain", provableDomain),
	setDomainMode: onDomain("setDomainMode", plantedDomain, { mode: "join" }),
	removeDomain: onDomain("removeDomain", plantedDomain),
	joinByDomain: {
		success: async () => {
			const space = await newWorkspace();
			const { slug, workspaceId } = space;
			const person = await personAt((await plantedDomain(space, { mode: "join" })).domain);
			const send = (instance: Instance) => person.at(instance).post("joinByDomain", { slug });
			return { slug, workspaceId, actorId: person.userId, send };
		},
		refusal: prepared(({ outsider, slug }) => ({ by: outsider, send: (by) => by.post("joinByDomain", { slug }) })),
	},
	suggestions: {
		success: prepared(({ outsider }) => ({ by: outsider, send: (by) => by.get("suggestions") })),
		refusal: ended((by) => by.get("suggestions")),
	},
};

const organization = (path: string, body: (scene: Scene) => unknown) => (by: Person, scene: Scene) =>
	by.auth("POST", `/organization/${path}`, body(scene));
const organizationQuery =
	(path: string) =>
	(by: Person, { slug }: Scene) =>
		by.auth("GET", `/organization/${path}?organizationSlug=${slug}`);
const id = ({ workspaceId }: Scene) => ({ organizationId: workspaceId });
const invitation = ({ invitee }: Scene) => ({ invitationId: invitee.inviteId });

/** A new workspace, with a slug that is free or taken. */
const creating =
	(slugOf: (space: Workspace) => string): Prepare =>
	async () => {
		const space = await newWorkspace();
		const [slug, person] = [slugOf(space), await newPerson("founder")];
		return {
			slug,
			workspaceId: null,
			actorId: person.userId,
			send: (instance) => person.at(instance).auth("POST", "/organization/create", { name: "New", slug }),
		};
	};

/** The endpoints of workspaces and accounts that the Worker answers in place of Better Auth. */
export const ENDPOINT_REQUESTS: Readonly<Record<string, Cases>> = {
	"organization/create": { success: creating(() => unique("space")), refusal: creating(({ slug }) => slug) },
	"organization/update": bothCases(
		organization("update", (scene) => ({ ...id(scene), data: { name: "Renamed" } })),
		{ may: owner, mayNot: member },
	),
	"organization/delete": bothCases(organization("delete", id), { may: owner, mayNot: member }),
	"organization/get-organization": bothCases(organizationQuery("get-organization"), { may: member, mayNot: outsider }),
	"organization/get-full-organization": bothCases(organizationQuery("get-full-organization"), {
		may: owner,
		mayNot: outsider,
	}),
	"organization/list-members": bothCases(organizationQuery("list-members"), { may: member, mayNot: outsider }),
	"organization/list": {
		success: prepared(({ member }) => ({ by: member, send: (by) => by.auth("GET", "/organization/list") })),
		refusal: ended((by) => by.auth("GET", "/organization/list")),
	},
	"organization/invite-member": {
		success: prepared((scene) => {
			const body = { ...id(scene), email: newAddress(), role: "member" };
			return { by: scene.owner, send: (by) => by.auth("POST", "/organization/invite-member", body) };
		}),
		refusal: prepared((scene) => ({
			by: scene.owner,
			send: (by) =>
				by.auth("POST", "/organization/invite-member", {
					...id(scene),
					email: scene.invitee.person.email,
					role: "member",
				}),
		})),
	},
	"organization/invite-member, again": bothCases(
		organization("invite-member", (scene) => ({
			...id(scene),
			email: scene.invitee.person.email,
			role: "member",
			resend: true,
		})),
		{ may: owner, mayNot: member },
	),
	"organization/invite-member, again, without an invitation": {
		success: prepared((scene) => {
			const body = { ...id(scene), email: newAddress(), role: "member", resend: true };
			return { by: scene.owner, send: (by) => by.auth("POST", "/organization/invite-member", body) };
		}),
		refusal: prepared((scene) => {
			const body = { ...id(scene), email: scene.member.email, role: "member", resend: true };
			return { by: scene.owner, send: (by) => by.auth("POST", "/organization/invite-member", body) };
		}),
	},
	"organization/list-invitations": bothCases(
		(by, { workspaceId }) => by.auth("GET", `/organization/list-invitations?organizationId=${workspaceId}`),
		{ may: owner, mayNot: member },
	),
	"organization/list-user-invitations": {
		success: prepared(({ invitee }) => ({
			by: invitee.person,
			send: (by) => by.auth("GET", "/organization/list-user-invitations"),
		})),
		refusal: ended((by) => by.auth("GET", "/organization/list-user-invitations")),
	},
	"organization/get-invitation": bothCases(
		(by, { invitee }) => by.auth("GET", `/organization/get-invitation?id=${invitee.inviteId}`),
		{ may: theInvitee, mayNot: outsider },
	),
	"organization/cancel-invitation": bothCases(organization("cancel-invitation", invitation), {
		may: owner,
		mayNot: member,
	}),
	"organization/accept-invitation": bothCases(organization("accept-invitation", invitation), {
		may: theInvitee,
		mayNot: outsider,
	}),
	"organization/reject-invitation": bothCases(organization("reject-invitation", invitation), {
		may: theInvitee,
		mayNot: outsider,
	}),
	"organization/update-member-role": bothCases(
		organization("update-member-role", (scene) => ({ ...id(scene), memberId: scene.memberId, role: "viewer" })),
		{ may: owner, mayNot: member },
	),
	"organization/update-member-role, to owner": bothCases(
		organization("update-member-role", (scene) => ({ ...id(scene), memberId: scene.memberId, role: "owner" })),
		{ may: owner, mayNot: ({ admin }) => admin },
	),
	"organization/remove-member": bothCases(
		organization("remove-member", (scene) => ({ ...id(scene), memberIdOrEmail: scene.memberId })),
		{ may: owner, mayNot: member },
	),
	"organization/remove-member, by address": bothCases(
		organization("remove-member", (scene) => ({ ...id(scene), memberIdOrEmail: scene.member.email })),
		{ may: owner, mayNot: member },
	),
	"organization/leave": bothCases(organization("leave", id), { may: member, mayNot: owner }),
	"delete-user": bothCases((by) => by.auth("POST", "/delete-user", {}), { may: member, mayNot: owner }),
};

const settingPlan =
	(slugOf: (space: Workspace) => string): Prepare =>
	async () => {
		const space = await newWorkspace();
		const { workspaceId, owner } = space;
		const slug = slugOf(space);
		return { workspaceId, slug, actorId: owner.userId, send: (instance) => setPlan(slug, "starter", 7, instance) };
	};

export const OPERATOR_REQUESTS: Readonly<Record<string, Cases>> = {
	setPlan: { success: settingPlan(({ slug }) => slug), refusal: settingPlan(() => "nowhere") },
};
