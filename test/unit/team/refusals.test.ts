/** Each write names the first refusal that applies, in the order of the API. The rules themselves are SQL. */
import { describe, expect, test } from "vitest";
import type { MusterError } from "../../../src/errors";
import { requireCaller, requireReferencedCaller } from "../../../src/team/actor/caller";
import { whyNotAccepted } from "../../../src/team/invites/accept";
import { whyNotDeclined } from "../../../src/team/invites/decline";
import { linkStatus } from "../../../src/team/invites/linked-invite";
import { whyNotResent } from "../../../src/team/invites/operations/resend-invite";
import { whyNotRevoked } from "../../../src/team/invites/operations/revoke-invite";
import { whyNotInvited } from "../../../src/team/invites/verdict";
import { whyNotCreated as whyNoLinkCreated } from "../../../src/team/links/operations/create-link";
import { whyNotJoined } from "../../../src/team/links/operations/join-by-link";
import { whyNotRevoked as whyNoLinkRevoked } from "../../../src/team/links/operations/revoke-link";
import { whyNotLeft } from "../../../src/team/members/operations/leave";
import { whyNotReturned } from "../../../src/team/members/operations/return-ownership";
import { whyNotTransferred } from "../../../src/team/members/operations/transfer-ownership";
import { whyNotChanged } from "../../../src/team/members/operations/update-role";
import { whyNotTouched } from "../../../src/team/members/why-not-touched";
import { whyNotCreated } from "../../../src/team/workspaces/operations/create-workspace";

const codeOf = (error: MusterError | undefined) => error?.code;
const caught = (work: () => unknown): unknown => {
	try {
		work();
	} catch (error) {
		return (error as MusterError).code;
	}
	return undefined;
};

describe("the caller", () => {
	const row = {
		userId: "u",
		name: "Ada",
		email: "ada@example.com",
		emailVerified: 1,
		image: null,
		isArchived: 0,
	} as const;
	const outsider = { ...row, workspaceId: null, role: null, joinedAt: null };
	const viewer = { ...row, workspaceId: "w", role: "viewer", joinedAt: 1 } as const;

	test("without a live session is UNAUTHORIZED, before anything about the workspace", () => {
		expect(caught(() => requireCaller([], "canManageMembers"))).toBe("UNAUTHORIZED");
		expect(caught(() => requireReferencedCaller([], { workspaceId: null, workspaceSlug: null }))).toBe("UNAUTHORIZED");
	});

	test("outside of the workspace gets WORKSPACE_NOT_FOUND, not FORBIDDEN", () => {
		expect(caught(() => requireCaller([outsider], "canManageMembers"))).toBe("WORKSPACE_NOT_FOUND");
	});

	test("without the permission gets FORBIDDEN, and with none asked for is let through", () => {
		expect(caught(() => requireCaller([viewer], "canManageMembers"))).toBe("FORBIDDEN");
		expect(requireCaller([viewer])).toMatchObject({ userId: "u", role: "viewer" });
	});

	test("gets NO_ACTIVE_WORKSPACE only if the workspace was left to the session", () => {
		expect(caught(() => requireReferencedCaller([outsider], { workspaceId: null, workspaceSlug: null }))).toBe(
			"NO_ACTIVE_WORKSPACE",
		);
		expect(caught(() => requireReferencedCaller([outsider], { workspaceId: "w", workspaceSlug: null }))).toBe(
			"WORKSPACE_NOT_FOUND",
		);
		expect(caught(() => requireReferencedCaller([outsider], { workspaceId: null, workspaceSlug: "acme" }))).toBe(
			"WORKSPACE_NOT_FOUND",
		);
	});
});

describe("making an invite", () => {
	const facts = {
		roleTooHigh: 0,
		isElsewhere: 0,
		isMember: 0,
		liveInviteId: null,
		recipientCapped: 0,
		place: 1,
		freeSeats: 1,
		mailsLeft: 1,
	} as const;

	test("is allowed up to the smaller of the two limits", () => {
		expect(whyNotInvited(facts)).toBeNull();
		expect(whyNotInvited({ ...facts, place: 3, freeSeats: 3, mailsLeft: 5 })).toBeNull();
		expect(whyNotInvited({ ...facts, place: 4, freeSeats: 3, mailsLeft: 5 })).toEqual({ code: "SEAT_LIMIT_REACHED" });
		expect(whyNotInvited({ ...facts, place: 4, freeSeats: 5, mailsLeft: 3 })).toEqual({ code: "RATE_LIMITED" });
	});

	test("names the seats if both limits stop it at once", () => {
		expect(whyNotInvited({ ...facts, place: 1, freeSeats: 0, mailsLeft: 0 })).toEqual({ code: "SEAT_LIMIT_REACHED" });
	});

	test("names the limit that stopped the rows before it, also for a row beyond both", () => {
		// Two mails are left and three seats: the third row is stopped by the mails, the fourth too.
		expect(whyNotInvited({ ...facts, place: 4, freeSeats: 3, mailsLeft: 2 })).toEqual({ code: "RATE_LIMITED" });
	});

	test("of a capped recipient is RATE_LIMITED while a seat would be free for them, else the seats come first", () => {
		expect(whyNotInvited({ ...facts, recipientCapped: 1, place: 0 })).toEqual({ code: "RATE_LIMITED" });
		expect(whyNotInvited({ ...facts, recipientCapped: 1, place: 1 })).toEqual({ code: "SEAT_LIMIT_REACHED" });
	});

	test("refuses the role, then the member, then the pending invite, before any limit", () => {
		const all = { ...facts, roleTooHigh: 1, isElsewhere: 1, isMember: 1, liveInviteId: "i", freeSeats: 0 } as const;
		expect(whyNotInvited(all)).toEqual({ code: "ROLE_TOO_HIGH" });
		expect(whyNotInvited({ ...all, roleTooHigh: 0 })).toEqual({ code: "EMAIL_DOMAIN_NOT_ALLOWED" });
		expect(whyNotInvited({ ...all, roleTooHigh: 0, isElsewhere: 0 })).toEqual({ code: "ALREADY_MEMBER" });
		expect(whyNotInvited({ ...all, roleTooHigh: 0, isElsewhere: 0, isMember: 0 })).toEqual({
			code: "ALREADY_INVITED",
			liveInviteId: "i",
		});
	});
});

describe("sending an invite again", () => {
	const NOW = Date.UTC(2026, 10, 25, 23, 0, 0);
	const manager = { role: "manager" } as const;
	const target = {
		status: "expired",
		role: "member",
		roleBefore: "member",
		lastSentAt: NOW - 3_600_000,
		isMember: 0,
		otherLiveInviteId: null,
		hasFreeSeat: 1,
		isElsewhere: 0,
		isCooling: 1,
	} as const;

	test.each([
		["an unknown invite", undefined, "INVITE_NOT_FOUND"],
		["an accepted one", { ...target, status: "accepted" as const, role: "admin" as const }, "INVITE_ACCEPTED"],
		["one above the caller's role", { ...target, role: "admin" as const, isMember: 1 as const }, "ROLE_TOO_HIGH"],
		["one that was above it", { ...target, roleBefore: "admin" as const }, "ROLE_TOO_HIGH"],
		["one at another domain", { ...target, isElsewhere: 1 as const, isMember: 1 as const }, "EMAIL_DOMAIN_NOT_ALLOWED"],
		["one of a member", { ...target, isMember: 1 as const, otherLiveInviteId: "i" }, "ALREADY_MEMBER"],
		["one beside a pending one", { ...target, otherLiveInviteId: "i", hasFreeSeat: 0 as const }, "ALREADY_INVITED"],
		["an expired one without a free seat", { ...target, hasFreeSeat: 0 as const }, "SEAT_LIMIT_REACHED"],
		[
			"a pending one without a free seat",
			{ ...target, status: "pending" as const, hasFreeSeat: 0 as const },
			"RATE_LIMITED",
		],
	])("%s is refused in the order of the API", (_, found, code) => {
		expect(codeOf(whyNotResent(manager, found, NOW))).toBe(code);
	});

	test("says when the minute between two sendings ends, else when the day ends (seconds)", () => {
		expect(whyNotResent(manager, { ...target, lastSentAt: NOW - 20_000 }, NOW).retryAfterSeconds).toBe(40);
		expect(whyNotResent(manager, target, NOW).retryAfterSeconds).toBe(3_600);
	});
});

describe("answering an invite", () => {
	const found = {
		email: "ada@example.com",
		emailVerified: 1,
		inviteEmail: "ada@example.com",
		status: "pending",
		sendCount: 2,
		canUndoDecline: 0,
		isSuspended: 0,
		takesAddress: 1,
		isProven: 1,
		isArchived: 0,
		isBarred: 0,
		hasRoom: 1,
	} as const;
	const byLink = { inviteId: "i", sending: 2, isMailed: 1 } as const;
	const byId = { inviteId: "i", sending: null, isMailed: 0 } as const;

	test.each([
		["signed out", undefined, byLink, "UNAUTHORIZED"],
		["by a link whose invite is gone", { ...found, sendCount: null }, byLink, "INVITE_EXPIRED"],
		[
			"by a link of an earlier sending",
			{ ...found, status: "accepted" as const },
			{ ...byLink, sending: 1 },
			"INVITE_REPLACED",
		],
		[
			"by id without a verified address",
			{ ...found, emailVerified: 0 as const, inviteEmail: null },
			byId,
			"EMAIL_NOT_VERIFIED",
		],
		[
			"by id of another person's invite",
			{ ...found, inviteEmail: "grace@example.com", status: "revoked" as const },
			byId,
			"INVITE_NOT_FOUND",
		],
		[
			"of a closed invite",
			{ ...found, status: "revoked" as const, email: "grace@example.com" },
			byLink,
			"INVITE_REVOKED",
		],
		[
			"of a suspended invite",
			{ ...found, status: "suspended" as const, hasRoom: 0 as const },
			byLink,
			"INVITE_SUSPENDED",
		],
		[
			"of a declined invite that is suspended",
			{ ...found, status: "declined" as const, canUndoDecline: 1 as const, isSuspended: 1 as const },
			byLink,
			"INVITE_SUSPENDED",
		],
		["with another address", { ...found, email: "grace@example.com", hasRoom: 0 as const }, byLink, "EMAIL_MISMATCH"],
		[
			"at another domain than the workspace takes",
			{ ...found, takesAddress: 0 as const, isProven: 0 as const },
			byLink,
			"EMAIL_DOMAIN_NOT_ALLOWED",
		],
		[
			"without a proven address, in an archived workspace",
			{ ...found, isProven: 0 as const, isArchived: 1 as const },
			byLink,
			"EMAIL_NOT_VERIFIED",
		],
		[
			"of somebody who was removed, in an archived workspace",
			{ ...found, isArchived: 1 as const, isBarred: 1 as const },
			byLink,
			"WORKSPACE_ARCHIVED",
		],
		["of somebody who was removed", { ...found, isBarred: 1 as const, hasRoom: 0 as const }, byLink, "BARRED"],
		["without a seat", { ...found, hasRoom: 0 as const }, byLink, "SEAT_LIMIT_REACHED"],
		["with nothing in the way, which is a bug", found, byLink, "INTERNAL"],
	])("%s is refused in the order of the API", (_, row, reference, code) => {
		expect(whyNotAccepted(row, reference).code).toBe(code);
	});

	test("declining twice is no refusal; declining a closed invite says how it was closed", () => {
		expect(whyNotDeclined({ status: "declined", isArchived: 1 })).toBeUndefined();
		expect(codeOf(whyNotDeclined({ status: "accepted", isArchived: 0 }))).toBe("INVITE_ACCEPTED");
		expect(codeOf(whyNotDeclined(undefined))).toBe("INVITE_NOT_FOUND");
		expect(codeOf(whyNotDeclined({ status: "revoked", isArchived: 1 }))).toBe("INVITE_REVOKED");
		expect(codeOf(whyNotDeclined({ status: "pending", isArchived: 1 }))).toBe("WORKSPACE_ARCHIVED");
	});

	test("revoking says how a closed invite was closed", () => {
		const manager = { role: "manager" } as const;
		expect(whyNotRevoked(manager, undefined).code).toBe("INVITE_NOT_FOUND");
		expect(whyNotRevoked(manager, { status: "declined", role: "admin", canUndoDecline: 0 }).code).toBe(
			"INVITE_DECLINED",
		);
		for (const status of ["pending", "suspended"] as const) {
			expect(whyNotRevoked(manager, { status, role: "admin", canUndoDecline: 0 }).code).toBe("ROLE_TOO_HIGH");
		}
	});

	test("a link of an earlier sending shows the invite as replaced, whatever became of it", () => {
		expect(linkStatus({ sendCount: 2, status: "accepted" }, 1)).toBe("replaced");
		expect(linkStatus({ sendCount: 2, status: "accepted" }, 2)).toBe("accepted");
	});
});

describe("changing members", () => {
	const owner = { userId: "o", role: "owner" } as const;
	const admin = { userId: "a", role: "admin" } as const;

	test("nobody touches a member of their own role or above, and the owner not even themselves", () => {
		expect(codeOf(whyNotTouched(admin, undefined))).toBe("MEMBER_NOT_FOUND");
		expect(codeOf(whyNotTouched(admin, { userId: "x", role: "admin" }))).toBe("ROLE_TOO_HIGH");
		expect(codeOf(whyNotTouched(admin, { userId: "o", role: "owner" }))).toBe("ROLE_TOO_HIGH");
		expect(codeOf(whyNotTouched(owner, { userId: "o", role: "owner" }))).toBe("OWNER_CANNOT_LEAVE");
		expect(whyNotTouched(admin, { userId: "x", role: "manager" })).toBeUndefined();
	});

	test("a role above the caller's own is refused before the member's role is looked at", () => {
		const manager = { userId: "m", role: "manager" } as const;
		expect(whyNotChanged(manager, "admin", { userId: "x", role: "member" }).code).toBe("ROLE_TOO_HIGH");
		expect(whyNotChanged(manager, "admin", undefined).code).toBe("MEMBER_NOT_FOUND");
	});

	test("the owner cannot leave, and a member who owns twenty workspaces does not get another one", () => {
		expect(whyNotLeft(owner).code).toBe("OWNER_CANNOT_LEAVE");
		expect(whyNotTransferred(undefined).code).toBe("MEMBER_NOT_FOUND");
		expect(whyNotTransferred({ countedWorkspaces: 20 }).code).toBe("FORBIDDEN");
		expect(whyNotTransferred({ countedWorkspaces: 19 }).code).toBe("INTERNAL");
	});

	test("an ownership that was not given, or long ago, is refused before the giver is looked for", () => {
		expect(whyNotReturned(undefined).code).toBe("FORBIDDEN");
		expect(whyNotReturned({ isInTime: 0, giverId: null }).code).toBe("FORBIDDEN");
		expect(whyNotReturned({ isInTime: 0, giverId: "u" }).code).toBe("FORBIDDEN");
		expect(whyNotReturned({ isInTime: 1, giverId: null }).code).toBe("MEMBER_NOT_FOUND");
		expect(whyNotReturned({ isInTime: 1, giverId: "u" }).code).toBe("INTERNAL");
	});
});

test("a workspace is refused for its slug before the number of workspaces that the person owns", () => {
	expect(whyNotCreated(undefined).code).toBe("UNAUTHORIZED");
	expect(whyNotCreated({ emailVerified: 0, slugIsTaken: 1, counted: 20 }).code).toBe("EMAIL_NOT_VERIFIED");
	expect(whyNotCreated({ emailVerified: 1, slugIsTaken: 1, counted: 20 }).code).toBe("WORKSPACE_SLUG_TAKEN");
	expect(whyNotCreated({ emailVerified: 1, slugIsTaken: 0, counted: 20 }).code).toBe("WORKSPACE_LIMIT_REACHED");
});

describe("links", () => {
	const open = {
		isSignedIn: 1,
		workspaceSlug: "acme",
		status: "active",
		isAtAllowedDomain: 1,
		isProven: 1,
		isArchived: 0,
		isBarred: 0,
		hasRoom: 0,
	} as const;

	test("joining by one names the link, then the person, then the workspace", () => {
		const refusals = [
			[undefined, "UNAUTHORIZED"],
			[{ isSignedIn: 0 }, "UNAUTHORIZED"],
			[{ status: null }, "LINK_NOT_FOUND"],
			[{ workspaceSlug: null }, "LINK_NOT_FOUND"],
			[{ status: "revoked", isAtAllowedDomain: 0 }, "LINK_REVOKED"],
			[{ status: "expired", isAtAllowedDomain: 0 }, "LINK_EXPIRED"],
			[{ status: "exhausted", isAtAllowedDomain: 0 }, "LINK_EXHAUSTED"],
			[{ status: "suspended", isAtAllowedDomain: 0 }, "LINK_SUSPENDED"],
			[{ isAtAllowedDomain: 0, isProven: 0 }, "EMAIL_DOMAIN_NOT_ALLOWED"],
			[{ isProven: 0, isArchived: 1 }, "EMAIL_NOT_VERIFIED"],
			[{ isArchived: 1, isBarred: 1 }, "WORKSPACE_ARCHIVED"],
			[{ isBarred: 1 }, "BARRED"],
			[{}, "SEAT_LIMIT_REACHED"],
		] as const;
		for (const [found, code] of refusals) {
			expect(codeOf(whyNotJoined(found && { ...open, ...found }))).toBe(code);
		}
	});

	test("making one names the role before the number of links", () => {
		expect(codeOf(whyNoLinkCreated({ role: "manager" }, "admin", 0))).toBe("ROLE_TOO_HIGH");
		expect(codeOf(whyNoLinkCreated({ role: "manager" }, "manager", 0))).toBe("LINK_LIMIT_REACHED");
	});

	test("revoking one names its role, and nothing if it is revoked already", () => {
		expect(codeOf(whyNoLinkRevoked({ role: "manager" }, undefined))).toBe("LINK_NOT_FOUND");
		expect(codeOf(whyNoLinkRevoked({ role: "manager" }, { role: "admin", revokedAt: 1 }))).toBe("ROLE_TOO_HIGH");
		expect(whyNoLinkRevoked({ role: "manager" }, { role: "manager", revokedAt: 1 })).toBeUndefined();
	});
});
