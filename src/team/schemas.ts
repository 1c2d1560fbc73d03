/** The parts of the responses of `/api/team`, and the texts about its inputs, for the documentation. */
import { z } from "@hono/zod-openapi";
import { classic } from "../http/classic-schema";
import { fieldDocs } from "../http/field-docs";
import { LOCALES } from "../languages/locales";
import { REQUEST_STATUSES } from "../rules/doors";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../rules/limits";
import { type HoldCode, MAIL_FAILURES, MAIL_HOLDS, type MailFailure } from "../rules/mail-failures";
import { MAIL_STATES } from "../rules/mail-states";
import { GRANTABLE_ROLES, PERMISSION_NAMES, type Permission, ROLES } from "../rules/roles";
import {
	cursor,
	domainName,
	email,
	grantableRole,
	inviteId,
	inviteTransport,
	joining,
	limit,
	linkId,
	locale,
	message,
	requestId,
	requestMessage,
	search,
	send,
	slug,
	token,
	userId,
	visibility,
} from "./inputs";
import { SHOWN_INVITE_STATUSES } from "./invites/state";
import { LINK_STATUSES } from "./links/state";

slug.register(fieldDocs, { description: "The workspace's slug.", example: "acme" });
userId.register(fieldDocs, { example: "0193a5c07e6b7Qx4Tz1" });
inviteId.register(fieldDocs, { example: "0193a5c11f2dK8mRw3e" });
linkId.register(fieldDocs, { example: "0193a5c22a10Vn3BqLp" });
domainName.register(fieldDocs, {
	type: "string",
	description: "Exact: subdomains are domains of their own.",
	example: "example.com",
});
requestId.register(fieldDocs, { example: "0193a5c13b7eP4nVs8h" });
email.register(fieldDocs, { type: "string", format: "email", example: "ada@example.com" });
grantableRole.register(fieldDocs, {
	description: "Not above your own. Only transferOwnership gives `owner`.",
	example: "member",
});
message.register(fieldDocs, { description: "Plain text, quoted in the mail.", example: "See you on Monday!" });
requestMessage.register(fieldDocs, { description: "Plain text, for those who decide.", example: "I work with Grace." });
search.register(fieldDocs, { description: "Part of a name or a slug.", example: "acme" });
visibility.register(fieldDocs, { description: "`public`: everybody who is signed in finds the workspace." });
joining.register(fieldDocs, {
	description: "What a person who finds a public workspace may do: nothing, ask to join, or join.",
});
inviteTransport.register(fieldDocs, {
	description: "How invites reach their invitees: `mail` is ours, `link` is handed over by a manager.",
});
send.register(fieldDocs, {
	description:
		"`none`: nothing is mailed, and the answer has the link to hand over. Left out: `mail`, unless the workspace's invites go another way.",
});
locale.register(fieldDocs, {
	description: `The language of the mail, as a language tag: one of ${LOCALES.join(", ")}, with or without a region. If it is left out or not one of these, the mail is in the first of them that your Accept-Language names, else in English.`,
	example: "de-AT",
});
token.register(fieldDocs, { description: "The last part of the link." });
limit.register(fieldDocs, { type: "integer", minimum: 1, maximum: MAX_PAGE_SIZE, default: DEFAULT_PAGE_SIZE });
cursor.register(fieldDocs, { description: "`nextCursor` of the page before." });

export const role = z.enum(ROLES).openapi({ example: "member" });

export const nextCursor = z.string().nullable().openapi({ description: "Null on the last page." });

const time = z.iso.datetime().openapi({ example: "2026-11-22T09:30:00.000Z" });

export const permissions = z.object(
	Object.fromEntries(PERMISSION_NAMES.map((name) => [name, z.boolean()])) as Record<Permission, z.ZodBoolean>,
);

export const member = z
	.object({
		userId: z.string(),
		name: z.string(),
		email: z.string(),
		image: z.string().nullable(),
		role,
		permissions,
		joinedAt: time,
		isOwner: z.boolean(),
	})
	.openapi("Member");

export const inviteSchema = z
	.object({
		id: z.string(),
		email: z.string(),
		role,
		status: z.enum(SHOWN_INVITE_STATUSES),
		canUndoDecline: z.boolean().openapi({
			description: "Declined by its link, which still accepts the invite. A manager can revoke it.",
		}),
		delivery: z
			.enum(MAIL_STATES)
			.openapi({ description: "`handed`: nothing is mailed; a manager hands the link over." }),
		deliveryFailure: z
			.object({ code: z.enum(Object.keys(MAIL_FAILURES) as [MailFailure, ...MailFailure[]]), message: z.string() })
			.nullable()
			.openapi({ description: "The reason why the mail failed or bounced; null otherwise." }),
		deliveryHold: z
			.object({
				code: z.enum(Object.keys(MAIL_HOLDS) as [HoldCode, ...HoldCode[]]),
				message: z.string(),
				until: time.nullable().openapi({
					description:
						"The time of the next try, with one mail. If it is sent, the others follow. Null if it is not known.",
				}),
			})
			.nullable()
			.openapi({ description: "The reason why a queued mail waits; null otherwise." }),
		invitedBy: z
			.object({ id: z.string(), name: z.string() })
			.nullable()
			.openapi({ description: "Null if that account was deleted." }),
		createdAt: time,
		expiresAt: time,
		lastSentAt: time,
		sendCount: z.int(),
		url: z.string().nullable().openapi({
			description:
				"The link to hand over, in the answer to a call that made it; null otherwise. `inviteUrl` has it later.",
		}),
	})
	.openapi("Invite");

export const emailDomains = z
	.array(z.string())
	.openapi({ description: "The domains that addresses may be at; empty: any.", example: ["example.com"] });

export const linkStatus = z.enum(LINK_STATUSES).openapi({
	description:
		"Of several, the first. `suspended`: its maker may not give its role any more; it works again when they may.",
});

export const linkSchema = z
	.object({
		id: z.string(),
		url: z.string().nullable().openapi({
			description:
				"The URL to hand on. It is made for each response, and not stored. Null if the link's role is above the caller's own.",
		}),
		label: z.string().nullable(),
		role: z.enum(GRANTABLE_ROLES),
		status: linkStatus,
		maxUses: z.int().nullable().openapi({ description: "Null: no limit." }),
		usedCount: z.int().openapi({ description: "The number of people who came in by it." }),
		emailDomains,
		createdBy: z
			.object({ id: z.string(), name: z.string() })
			.nullable()
			.openapi({ description: "Null if that account was deleted." }),
		createdAt: time,
		expiresAt: time,
		lastUsedAt: time.nullable(),
	})
	.openapi("Link");

export const doorsSchema = z
	.object({
		visibility: classic(visibility),
		joining: classic(joining),
		inviteTransport: classic(inviteTransport),
		inviteDomains: emailDomains,
	})
	.openapi("Doors");

export const publicWorkspace = z.object({
	name: z.string(),
	slug: z.string(),
	logo: z.string().nullable(),
	memberCount: z.int(),
	joining: classic(joining),
});

const request = {
	id: z.string(),
	status: z.enum(REQUEST_STATUSES),
	message: z.string().nullable(),
	createdAt: time,
	decidedAt: time.nullable().openapi({ description: "Also the time of a withdrawal; null while it is pending." }),
};

export const requestSchema = z
	.object({
		...request,
		user: z.object({ id: z.string(), name: z.string(), email: z.string(), image: z.string().nullable() }),
	})
	.openapi("JoinRequest");

export const myRequest = z
	.object({ ...request, workspaceName: z.string(), workspaceSlug: z.string() })
	.openapi("MyJoinRequest");

export const seats = z.object({
	used: z.int().openapi({ description: "Members and pending invites." }),
	limit: z.int().nullable().openapi({ description: "Null: unlimited." }),
});

export const ok = z.object({ ok: z.literal(true) });

export const joinedWorkspace = z.object({
	ok: z.literal(true),
	workspaceSlug: classic(slug),
	alreadyMember: z.boolean().openapi({ description: "They were already a member; their role did not change." }),
});
