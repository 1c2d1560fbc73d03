import { z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { auditRow, decision, selectDecided } from "../../../audit/decision";
import { defineBatch, type Parameters } from "../../../db/batch";
import { session, workspace, workspaceMember } from "../../../db/schema";
import { MusterError } from "../../../errors";
import { postOperation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { renewSession } from "../../../session/live-session";
import { runSignedIn } from "../../../session/run-signed-in";
import { type CallerValues, callerValues, fromCaller, requireCaller, selectCaller } from "../../actor/caller";
import { ok, slug } from "../../schemas";
import { departure } from "../departure";

const input = z.object({ slug });

export const leaveRoute = postOperation({
	name: "leave",
	summary: "Leave a workspace",
	description: "Everyone may, except the owner, who transfers the ownership first. Cleans up as removeMember does.",
	input,
	inputExample: { slug: "acme" },
	answer: ok,
	answerExample: { ok: true },
	errors: ["WORKSPACE_NOT_FOUND", "OWNER_CANNOT_LEAVE"],
});

const batch = defineBatch((p: Parameters<CallerValues & { decisionId: string }>) => ({
	caller: selectCaller(p),
	decision: decision(
		fromCaller(
			auditRow(p.decisionId, p.now, {
				action: "member.left",
				workspaceId: workspace.id,
				actorId: session.userId,
				targetUserId: session.userId,
				metadata: sql`json_object('role', ${workspaceMember.role})`,
			}),
			p,
		).where(sql`${workspaceMember.role} <> 'owner'`),
	),
	...departure({
		now: p.now,
		slug: p.slug,
		decisionId: p.decisionId,
		userId: sql`(select ${session.userId} from ${session} where ${session.token} = ${p.sessionToken})`,
	}),
	allowed: selectDecided(p),
	renewed: renewSession(p),
}));

export async function leave(scope: Scope, { slug }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), decisionId: scope.newId() };
	const result = await runSignedIn(scope, batch, values);
	if (result.allowed.length > 0) return { ok: true as const };
	requireCaller(result.caller);
	throw new MusterError("OWNER_CANNOT_LEAVE");
}
