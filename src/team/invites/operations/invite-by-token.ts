import { z } from "@hono/zod-openapi";
import { eq, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../../../db/batch";
import { inviterName } from "../../../db/inviter-name";
import { row } from "../../../db/row";
import { user, workspace, workspaceInvite } from "../../../db/schema";
import { MusterError } from "../../../errors";
import { getOperation } from "../../../http/operation";
import { maskAddress } from "../../../rules/email-address";
import type { Scope } from "../../../scope";
import { role, token } from "../../schemas";
import { INVITE_STATUSES, statusAt } from "../invite";
import { requireInviteToken } from "../require-token";

const input = z.object({ token });

export const inviteByTokenRoute = getOperation({
	name: "inviteByToken",
	summary: "What a link invites to",
	description:
		"Whoever holds the token, signed in or not. Never writes, so that a mail scanner that opens the link changes nothing. `replaced`: a newer mail was sent.",
	input,
	answer: z.object({
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
	answerExample: {
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

const batch = defineBatch((p: Parameters<{ now: number; inviteId: string }>) => ({
	invite: build
		.select(
			row({
				workspaceName: workspace.name,
				workspaceSlug: workspace.slug,
				workspaceLogo: workspace.logo,
				role: workspaceInvite.role,
				invitedByName: inviterName(),
				email: workspaceInvite.email,
				expiresAt: workspaceInvite.expiresAt,
				sendCount: workspaceInvite.sendCount,
				status: statusAt(p),
			}),
		)
		.from(workspaceInvite)
		.innerJoin(workspace, eq(workspace.id, workspaceInvite.workspaceId))
		.leftJoin(user, eq(user.id, workspaceInvite.invitedBy))
		.where(sql`${workspaceInvite.id} = ${p.inviteId}`),
}));

export async function inviteByToken(scope: Scope, { token }: z.output<typeof input>) {
	const { inviteId, sending } = await requireInviteToken(scope, token);
	const found = (await scope.database.run(batch, { now: scope.now, inviteId })).invite[0];
	if (found === undefined || (found.status === "expired" && found.sendCount === sending))
		throw new MusterError("INVITE_EXPIRED");
	const { sendCount, status, email, expiresAt, ...invite } = found;
	return {
		invite: {
			...invite,
			email: maskAddress(email),
			expiresAt: new Date(expiresAt).toISOString(),
			status: sendCount === sending ? status : ("replaced" as const),
		},
	};
}
