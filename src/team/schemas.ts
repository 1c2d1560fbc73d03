/** The parts of the inputs and responses of `/api/team`. Inputs are parsed once and trusted afterwards. */
import { z } from "@hono/zod-openapi";
import { emailAddress } from "../http/shapes";
import { LOCALES } from "../languages/locales";
import {
	DEFAULT_INVITE_DAYS,
	DEFAULT_PAGE_SIZE,
	MAX_ID_LENGTH,
	MAX_INVITE_DAYS,
	MAX_MESSAGE_LENGTH,
	MAX_PAGE_SIZE,
} from "../rules/limits";
import { MAIL_FAILURES, type MailFailure } from "../rules/mail-failures";
import { MAIL_STATES } from "../rules/mail-states";
import { GRANTABLE_ROLES, PERMISSION_NAMES, type Permission, ROLES } from "../rules/roles";
import { INVITE_STATUSES } from "./invites/state";

const id = z.string().min(1).max(MAX_ID_LENGTH);

export const slug = id.openapi({ description: "The workspace's slug.", example: "acme" });
export const userId = id.openapi({ example: "0193a5c07e6b7Qx4Tz1" });
export const inviteId = id.openapi({ example: "0193a5c11f2dK8mRw3e" });

export const email = emailAddress.openapi({ type: "string", format: "email", example: "ada@example.com" });

export const role = z.enum(ROLES).openapi({ example: "member" });
export const grantableRole = z.enum(GRANTABLE_ROLES).openapi({
	description: "Not above your own. Only transferOwnership gives `owner`.",
	example: "member",
});

export const expiresInDays = z.int().min(1).max(MAX_INVITE_DAYS).default(DEFAULT_INVITE_DAYS);
export const message = z
	.string()
	.trim()
	.max(MAX_MESSAGE_LENGTH)
	.openapi({ description: "Plain text, quoted in the mail.", example: "See you on Monday!" });
export const locale = z
	.string()
	.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, { error: "must be a language tag such as de or pt-BR" })
	.openapi({
		description: `The language of the mail, as a language tag: one of ${LOCALES.join(", ")}, with or without a region. If it is left out or not one of these, the mail is in the first of them that your Accept-Language names, else in English.`,
		example: "de-AT",
	});

/** Any text: `crypto/invite-token.ts` checks its format. */
export const token = z.string().openapi({ description: "The last part of the link in the invite's mail." });

export const limit = z
	.string()
	.regex(/^\d{1,3}$/, { error: `must be a whole number from 1 to ${MAX_PAGE_SIZE}` })
	.default(String(DEFAULT_PAGE_SIZE))
	.transform(Number)
	.pipe(z.number().min(1).max(MAX_PAGE_SIZE))
	.openapi({ type: "integer", minimum: 1, maximum: MAX_PAGE_SIZE, default: DEFAULT_PAGE_SIZE });

/** The end of the page before: its last id. Clients treat it as opaque. */
export const cursor = id
	.regex(/^[0-9A-Za-z-]+$/, { error: "is not a cursor of an earlier response" })
	.optional()
	.openapi({ description: "`nextCursor` of the page before." });
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
		status: z.enum(INVITE_STATUSES),
		delivery: z.enum(MAIL_STATES),
		deliveryFailure: z
			.object({ code: z.enum(Object.keys(MAIL_FAILURES) as [MailFailure, ...MailFailure[]]), message: z.string() })
			.nullable()
			.openapi({ description: "The reason why the mail failed or bounced; null otherwise." }),
		invitedBy: z
			.object({ id: z.string(), name: z.string() })
			.nullable()
			.openapi({ description: "Null if that account was deleted." }),
		createdAt: time,
		expiresAt: time,
		lastSentAt: time,
		sendCount: z.int(),
	})
	.openapi("Invite");

export const seats = z.object({
	used: z.int().openapi({ description: "Members and pending invites." }),
	limit: z.int().nullable().openapi({ description: "Null: unlimited." }),
});

export const ok = z.object({ ok: z.literal(true) });

export const acceptedInvite = z.object({
	ok: z.literal(true),
	workspaceSlug: slug,
	alreadyMember: z.boolean().openapi({ description: "They were already a member; their role did not change." }),
});
