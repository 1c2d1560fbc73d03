/** The responses of the endpoints of `/api/auth`. A test compares real responses with the generated document. */
import { z } from "zod";
import { PLAN_NAMES } from "../../../src/rules/plans";
import { ROLES } from "../../../src/rules/roles";

const time = z.iso.datetime();
const role = z.enum(ROLES);
const isTrue = z.literal(true);

const user = z
	.object({
		id: z.string(),
		name: z.string(),
		email: z.string(),
		emailVerified: z.boolean(),
		image: z.string().nullish(),
		createdAt: time,
		updatedAt: time,
	})
	.meta({ id: "User" });

const session = z
	.object({
		id: z.string(),
		userId: z.string(),
		token: z
			.string()
			.meta({ description: "Without its signature. Clients send the value of `set-auth-token` instead." }),
		expiresAt: time,
		createdAt: time,
		updatedAt: time,
		ipAddress: z.string().nullish(),
		userAgent: z.string().nullish(),
		activeOrganizationId: z
			.string()
			.nullish()
			.meta({ description: "The active workspace: a hint for clients, not an authorization." }),
	})
	.meta({ id: "Session" });

const account = z
	.object({
		id: z.string(),
		userId: z.string(),
		accountId: z.string().meta({ description: "The person's id at the provider." }),
		providerId: z.string().meta({ description: "`credential` for a password." }),
		issuer: z.string().nullish(),
		scopes: z.array(z.string()),
		createdAt: time,
		updatedAt: time,
	})
	.meta({ id: "Account" });

/** A workspace in Better Auth's shape. Metadata is JSON text, except in the response to a create or an update. */
const organizationFields = {
	id: z.string(),
	name: z.string(),
	slug: z.string(),
	logo: z.string().nullable(),
	createdAt: time,
	plan: z.enum(PLAN_NAMES).optional().meta({ description: "Only if the caller may see the plan." }),
	seatLimit: z
		.int()
		.nullish()
		.meta({ description: "Only if the caller may see the plan. Null: the plan's own limit." }),
};
const organization = z
	.object({ ...organizationFields, metadata: z.string().nullable().meta({ description: "JSON text." }) })
	.meta({ id: "Organization" });
const writtenOrganization = z
	.object({ ...organizationFields, metadata: z.record(z.string(), z.unknown()).nullable() })
	.meta({ id: "WrittenOrganization" });

const organizationMember = z
	.object({
		id: z.string(),
		organizationId: z.string(),
		userId: z.string(),
		role,
		createdAt: time,
		user: z
			.object({ id: z.string(), name: z.string(), email: z.string(), image: z.string().nullish() })
			.optional()
			.meta({ description: "Missing in the response to a create." }),
	})
	.meta({ id: "OrganizationMember" });

/** Without its person. */
const membership = organizationMember.omit({ user: true }).meta({ id: "OrganizationMembership" });

const invitation = z
	.object({
		id: z.string(),
		organizationId: z.string(),
		email: z.string(),
		role,
		inviterId: z.string().nullable().meta({ description: "Null if the inviter has no account any more." }),
		status: z
			.enum(["pending", "accepted", "rejected", "canceled"])
			.meta({ description: "One that has expired is `pending`, with an `expiresAt` that has passed." }),
		expiresAt: time,
		createdAt: time,
	})
	.meta({ id: "Invitation" });
const myInvitation = invitation.extend({ organizationName: z.string() }).meta({ id: "MyInvitation" });

/** A sign-in also sets the session cookie and the header `set-auth-token`. */
const signedIn = z.object({ token: z.string(), user });
const toProvider = z.object({
	url: z.string().meta({ description: "The page to open next." }),
	redirect: z.boolean(),
});

export const ANSWERS = {
	ok: z.object({ ok: isTrue }),
	session: z.object({ session, user }).nullable(),
	signedUp: z.object({
		token: z.string().nullable().meta({ description: "Null until the address is verified." }),
		user,
	}),
	signedIn,
	signedInWithPassword: signedIn.extend({ redirect: z.boolean(), url: z.string().optional() }),
	signedInWithProvider: z.union([
		toProvider,
		signedIn.extend({ redirect: z.literal(false), url: z.string().optional() }),
	]),
	verified: signedIn.extend({ status: isTrue }),
	success: z.object({ success: isTrue }),
	status: z.object({ status: isTrue }),
	mailPromised: z.object({ status: isTrue, message: z.string() }),
	passwordChanged: z.object({
		token: z.string().nullable().meta({ description: "The token of a new session, if the others were ended." }),
		user,
	}),
	accountDeleted: z.object({ success: isTrue, message: z.string() }),
	sessions: z.array(session),
	accounts: z.array(account),
	providerLinked: toProvider.extend({ status: z.boolean().optional() }),
	createdOrganization: writtenOrganization.extend({ members: z.array(organizationMember) }),
	writtenOrganization,
	deletedOrganization: organization,
	organizations: z.array(organization),
	organization: organization.nullable().meta({ description: "Null if no workspace is active." }),
	fullOrganization: organization
		.extend({ members: z.array(organizationMember), invitations: z.array(invitation) })
		.nullable()
		.meta({ description: "Null if no workspace is active." }),
	members: z.object({ members: z.array(organizationMember), total: z.int() }),
	member: organizationMember,
	role: z.object({ role }),
	membership,
	removedMember: z.object({ member: membership }),
	leftMember: organizationMember,
	invitation,
	invitations: z.array(invitation),
	myInvitations: z.array(myInvitation),
	myInvitation: myInvitation.extend({
		organizationSlug: z.string(),
		inviterEmail: z.literal("").meta({ description: "Always empty: invitees see the inviter's name." }),
		inviterName: z.string(),
	}),
	acceptedInvitation: z.object({ invitation, member: membership }),
	rejectedInvitation: z.object({ invitation, member: z.null() }),
	permission: z.object({ success: z.boolean(), error: z.null() }),
} as const satisfies Record<string, z.ZodType>;

export type AnswerName = keyof typeof ANSWERS;
