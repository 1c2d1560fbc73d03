/** One D1 round trip for each operation, the session check included, whatever the answer; none for a forged credential. */
import { describe, expect, test } from "vitest";
import { teamOperations } from "../../src/team/operations";
import { newAddress } from "../names";
import { type Answer, request } from "./client";
import { newDomain, plantedDomain, provableDomain } from "./domains";
import { newLink } from "./links";
import { newPerson, newWorkspace, personAt } from "./scene";

const OPERATIONS = Object.keys(teamOperations) as (keyof typeof teamOperations)[];

/** Every operation once with success and once refused, each on a scene that allows it. */
async function answers(): Promise<Record<string, { success: Answer; refusal: Answer }>> {
	const space = await newWorkspace();
	const { owner, slug } = space;
	const [member, leaver, heir] = [await space.member(), await space.member("viewer"), await space.member("admin")];
	const outsider = await newPerson();
	const { person: invitee, ...accepting } = await space.invitee();
	const { email } = invitee;
	const [other, third] = [await newWorkspace({ owner }), await newWorkspace({ owner })];
	const [mine, declining] = [await other.invite({ email }), await third.invite({ email })];
	const [revoking, declined, mineLater] = [await space.invite(), await space.invite(), await space.invite()];
	const [link, follower] = [await newLink(space), await newPerson()];
	const query = { slug };
	const [approved, refused, withdrawn] = [await space.requester(), await space.requester(), await space.requester()];
	const publicSpace = await newWorkspace();
	await publicSpace.open("open");
	const { slug: openSlug } = publicSpace;
	const elsewhere = { slug: other.slug };
	const domain = await plantedDomain(space);
	const colleague = await personAt((await plantedDomain(space, { mode: "join" })).domain);
	return {
		membersByWorkspaceSlug: {
			success: await owner.get("membersByWorkspaceSlug", query),
			refusal: await outsider.get("membersByWorkspaceSlug", query),
		},
		viewer: { success: await member.get("viewer", query), refusal: await outsider.get("viewer", query) },
		invite: {
			success: await owner.post("invite", { slug, email: newAddress(), role: "member" }),
			refusal: await owner.post("invite", { slug, email: member.email, role: "member" }),
		},
		inviteMany: {
			success: await owner.post("inviteMany", {
				slug,
				invites: Array.from({ length: 100 }, () => ({ email: newAddress(), role: "viewer" })),
			}),
			refusal: await member.post("inviteMany", { slug, invites: [] }),
		},
		listInvites: { success: await owner.get("listInvites", query), refusal: await member.get("listInvites", query) },
		resendInvite: {
			success: await owner.post("resendInvite", { slug, inviteId: revoking.inviteId }),
			refusal: await owner.post("resendInvite", { slug, inviteId: revoking.inviteId }),
		},
		revokeInvite: {
			success: await owner.post("revokeInvite", { slug, inviteId: revoking.inviteId }),
			refusal: await owner.post("revokeInvite", { slug, inviteId: revoking.inviteId }),
		},
		updateRole: {
			success: await owner.post("updateRole", { slug, userId: member.userId, role: "viewer" }),
			refusal: await owner.post("updateRole", { slug, userId: "nobody", role: "viewer" }),
		},
		removeMember: {
			success: await owner.post("removeMember", { slug, userId: member.userId }),
			refusal: await owner.post("removeMember", { slug, userId: member.userId }),
		},
		leave: { success: await leaver.post("leave", query), refusal: await owner.post("leave", query) },
		inviteByToken: {
			success: await request("GET", `/api/team/inviteByToken?token=${accepting.token}`),
			refusal: await owner.get("inviteByToken", { token: "forged" }),
		},
		acceptInvite: {
			success: await invitee.post("acceptInvite", { token: accepting.token }),
			refusal: await invitee.post("acceptInvite", { token: revoking.token }),
		},
		declineInvite: {
			success: await request("POST", "/api/team/declineInvite", { body: { token: declined.token } }),
			refusal: await request("POST", "/api/team/declineInvite", { body: { token: accepting.token } }),
		},
		myInvites: { success: await invitee.get("myInvites"), refusal: await request("GET", "/api/team/myInvites") },
		acceptMyInvite: {
			success: await invitee.post("acceptMyInvite", { inviteId: mine.inviteId }),
			refusal: await outsider.post("acceptMyInvite", { inviteId: mine.inviteId }),
		},
		declineMyInvite: {
			success: await invitee.post("declineMyInvite", { inviteId: declining.inviteId }),
			refusal: await outsider.post("declineMyInvite", { inviteId: declining.inviteId }),
		},
		inviteUrl: {
			success: await owner.get("inviteUrl", { slug, inviteId: mineLater.inviteId }),
			refusal: await owner.get("inviteUrl", { slug, inviteId: "nothing" }),
		},
		createLink: {
			success: await owner.post("createLink", { slug, role: "member" }),
			refusal: await member.post("createLink", { slug, role: "member" }),
		},
		listLinks: { success: await owner.get("listLinks", query), refusal: await member.get("listLinks", query) },
		linkByToken: {
			success: await request("GET", `/api/team/linkByToken?token=${link.token}`),
			refusal: await owner.get("linkByToken", { token: "forged" }),
		},
		joinByLink: {
			success: await follower.post("joinByLink", { token: link.token }),
			refusal: await newPerson().then(async (late) => {
				await owner.post("revokeLink", { slug, linkId: link.linkId });
				return late.post("joinByLink", { token: link.token });
			}),
		},
		revokeLink: {
			success: await owner.post("revokeLink", { slug, linkId: link.linkId }),
			refusal: await owner.post("revokeLink", { slug, linkId: "nothing" }),
		},
		addDomain: {
			success: await owner.post("addDomain", { slug, domain: newDomain() }),
			refusal: await owner.post("addDomain", { slug, domain: "gmail.com" }),
		},
		listDomains: { success: await owner.get("listDomains", query), refusal: await heir.get("listDomains", elsewhere) },
		verifyDomain: {
			success: await owner.post("verifyDomain", { slug, domainId: (await provableDomain(space)).domainId }),
			refusal: await owner.post("verifyDomain", { slug, domainId: "none" }),
		},
		setDomainMode: {
			success: await owner.post("setDomainMode", { slug, domainId: domain.domainId, mode: "suggest" }),
			refusal: await owner.post("setDomainMode", { slug, domainId: "none", mode: "suggest" }),
		},
		removeDomain: {
			success: await owner.post("removeDomain", { slug, domainId: domain.domainId }),
			refusal: await owner.post("removeDomain", { slug, domainId: domain.domainId }),
		},
		joinByDomain: {
			success: await colleague.post("joinByDomain", query),
			refusal: await outsider.post("joinByDomain", query),
		},
		suggestions: { success: await outsider.get("suggestions"), refusal: await request("GET", "/api/team/suggestions") },
		transferOwnership: {
			success: await owner.post("transferOwnership", { slug, userId: heir.userId }),
			refusal: await owner.post("transferOwnership", { slug, userId: heir.userId }),
		},
		archiveWorkspace: {
			success: await owner.post("archiveWorkspace", { slug: third.slug }),
			refusal: await heir.post("archiveWorkspace", { slug: third.slug }),
		},
		restoreWorkspace: {
			success: await owner.post("restoreWorkspace", { slug: third.slug }),
			refusal: await heir.post("restoreWorkspace", { slug: third.slug }),
		},
		returnOwnership: {
			success: await heir.post("returnOwnership", query),
			refusal: await heir.post("returnOwnership", query),
		},
		doors: { success: await heir.get("doors", query), refusal: await outsider.get("doors", query) },
		setDoors: {
			success: await heir.post("setDoors", { slug, joining: "request" }),
			refusal: await member.post("setDoors", { slug, joining: "request" }),
		},
		publicWorkspaces: {
			success: await outsider.get("publicWorkspaces", { query: openSlug }),
			refusal: await request("GET", "/api/team/publicWorkspaces"),
		},
		requestToJoin: {
			success: await outsider.post("requestToJoin", { slug: openSlug }),
			refusal: await outsider.post("requestToJoin", { slug: openSlug }),
		},
		joinOpen: {
			success: await outsider.post("joinOpen", { slug: openSlug }),
			refusal: await outsider.post("joinOpen", query),
		},
		listRequests: { success: await heir.get("listRequests", query), refusal: await member.get("listRequests", query) },
		approveRequest: {
			success: await heir.post("approveRequest", { slug, requestId: approved.requestId }),
			refusal: await heir.post("approveRequest", { slug, requestId: approved.requestId }),
		},
		declineRequest: {
			success: await heir.post("declineRequest", { slug, requestId: refused.requestId }),
			refusal: await heir.post("declineRequest", { slug, requestId: refused.requestId }),
		},
		myRequests: { success: await outsider.get("myRequests"), refusal: await request("GET", "/api/team/myRequests") },
		withdrawRequest: {
			success: await withdrawn.person.post("withdrawRequest", { requestId: withdrawn.requestId }),
			refusal: await withdrawn.person.post("withdrawRequest", { requestId: withdrawn.requestId }),
		},
	};
}

/** Refusals that are known before the database is asked. */
const WITHOUT_A_TRIP = ["inviteByToken", "linkByToken", "myInvites", "publicWorkspaces", "myRequests", "suggestions"];
/** DNS answers between the trip that reads the claim and the one that decides. */
const IN_TWO_TRIPS = ["verifyDomain"];

describe("one round trip", () => {
	test("is what every operation takes, success and refusal both", async () => {
		const all = await answers();
		expect(Object.keys(all).sort()).toEqual(OPERATIONS.sort());
		for (const [operation, { success, refusal }] of Object.entries(all)) {
			expect(success.status, operation).toBeLessThan(300);
			expect(success.cost?.trips, operation).toBe(IN_TWO_TRIPS.includes(operation) ? 2 : 1);
			expect(refusal.status, operation).toBeGreaterThanOrEqual(400);
			expect(refusal.cost?.trips, `${operation} ${refusal.body.code}`).toBe(WITHOUT_A_TRIP.includes(operation) ? 0 : 1);
		}
	});

	test("is not even made for who is signed out, forged, or sends what does not fit", async () => {
		for (const operation of OPERATIONS) {
			const { method } = teamOperations[operation];
			for (const headers of [{}, { authorization: "Bearer a.b" }, { cookie: "better-auth.session_token=a.b" }]) {
				const { cost } = await request(method, `/api/team/${operation}`, { headers });
				expect(cost, operation).toEqual({ trips: 0, read: 0, written: 0 });
			}
		}
	});
});

test("rows read do not grow with the workspace", async () => {
	const space = await newWorkspace();
	const { owner, slug } = space;
	const member = await space.member();
	// A page of one invite reads the next one too.
	await space.invites(2);
	const measure = async () => {
		const email = newAddress();
		const { id } = (await owner.post("invite", { slug, email, role: "member" })).body.invite;
		const costs = [
			await owner.get("membersByWorkspaceSlug", { slug, limit: 1 }),
			await owner.get("viewer", { slug }),
			await owner.get("listInvites", { slug, limit: 1 }),
			await owner.get("listInvites", { slug, limit: 1, status: "all" }),
			await owner.post("invite", { slug, email, role: "member" }),
			await owner.post("resendInvite", { slug, inviteId: id }),
			await owner.post("revokeInvite", { slug, inviteId: id }),
			await owner.post("updateRole", { slug, userId: member.userId, role: "viewer" }),
			await member.get("myInvites"),
		];
		return costs.map(({ cost }) => cost?.read ?? Number.NaN);
	};
	const small = await measure();
	await space.invites(3_000);
	await space.members(3_000);
	const large = await measure();
	for (const [operation, read] of large.entries()) {
		// The list of newest invites fills its page of fifty; nothing else may notice.
		if (operation > 0)
			expect(
				Math.abs(read - (small[operation] ?? 0)),
				`operation ${operation}: ${small} -> ${large}`,
			).toBeLessThanOrEqual(3);
	}
});
