import { z } from "@hono/zod-openapi";
import { MusterError } from "../../../errors";
import { operation } from "../../../http/operation";
import { maskAddress } from "../../../rules/email-address";
import type { Scope } from "../../../scope";
import { role, token } from "../../schemas";
import { linkStatus } from "../linked-invite";
import { requireInviteToken } from "../require-token";
import { INVITE_STATUSES } from "../state";
import { inviteByTokenBatch } from "./invite-by-token.batch";

const input = z.object({ token });

export const inviteByTokenRoute = operation({
	method: "get",
	name: "inviteByToken",
	group: "team",
	summary: "Get an invite by its token",
	description:
		"For the holder of the token, signed in or not. Never writes, so a mail scanner that opens the link changes nothing. The status `replaced` means that the invite was sent again with a newer link.",
	input,
	response: z.object({
		invite: z.object({
			workspaceName: z.string(),
			workspaceSlug: z.string(),
			workspaceLogo: z.string().nullable(),
			role,
			invitedByName: z.string(),
			email: z.string().openapi({ description: "Masked.", example: "a***@example.com" }),
			expiresAt: z.iso.datetime(),
			status: z.enum([...INVITE_STATUSES, "replaced"]),
		}),
	}),
	responseExample: {
		invite: {
			workspaceName: "Acme",
			workspaceSlug: "acme",
			workspaceLogo: null,
			role: "member",
			invitedByName: "Grace Hopper",
			email: "a***@example.com",
			expiresAt: "2026-11-29T09:30:00.000Z",
			status: "pending",
		},
	},
	access: "open",
	errors: ["INVITE_NOT_FOUND", "INVITE_EXPIRED", "RATE_LIMITED"],
});

export async function inviteByToken(scope: Scope, { token }: z.output<typeof input>) {
	const { inviteId, sending } = await requireInviteToken(scope, token);
	const [found] = (await scope.database.run(inviteByTokenBatch, { now: scope.now, inviteId })).invite;
	if (found === undefined) throw new MusterError("INVITE_EXPIRED");
	const status = linkStatus(found, sending);
	if (status === "expired") throw new MusterError("INVITE_EXPIRED");
	const { workspaceName, workspaceSlug, workspaceLogo, role, invitedByName } = found;
	return {
		invite: {
			workspaceName,
			workspaceSlug,
			workspaceLogo,
			role,
			invitedByName,
			email: maskAddress(found.email),
			expiresAt: new Date(found.expiresAt).toISOString(),
			status,
		},
	};
}
