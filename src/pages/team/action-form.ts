import * as z from "zod/mini";
import { LOCALES } from "../../languages/locales";
import { DEFAULT_INVITE_DAYS, MAX_INVITE_DAYS } from "../../rules/limits";
import { email, grantableRole, inviteId, message, userId } from "../../team/inputs";

const days = z._default(
	z.coerce.number().check(z.int(), z.minimum(1), z.maximum(MAX_INVITE_DAYS)),
	DEFAULT_INVITE_DAYS,
);
/** The fields of each form of the team page. */
export const actionForm = z.discriminatedUnion("action", [
	z.object({
		action: z.literal("invite"),
		email,
		role: grantableRole,
		message: z.optional(message),
		expiresInDays: days,
		locale: z.optional(z.enum(LOCALES)),
		send: z.optional(z.literal("none")),
	}),
	z.object({ action: z.literal("resend"), inviteId, role: z.optional(grantableRole) }),
	z.object({ action: z.literal("revoke"), inviteId }),
	z.object({ action: z.literal("change-role"), userId, role: grantableRole }),
	z.object({ action: z.literal("remove"), userId }),
	z.object({ action: z.literal("transfer"), userId }),
	z.object({ action: z.literal("give-back"), userId }),
	z.object({ action: z.literal("leave") }),
	z.object({ action: z.literal("archive") }),
	z.object({ action: z.literal("restore") }),
	z.object({ action: z.literal("delete"), workspaceId: z.string(), confirmation: z.string().check(z.trim()) }),
]);
export type Action = z.output<typeof actionForm>;
