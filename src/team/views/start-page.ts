/** The data of the start page: the signed-in person, their workspaces, and their pending invites. */
import { desc, eq, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { session, user, workspace, workspaceMember } from "../../db/schema";
import { MusterError } from "../../errors";
import { MAX_PAGE_SIZE } from "../../rules/limits";
import type { Scope } from "../../scope";
import { fromSession, type SessionValues, sessionValues } from "../../session/live-session";
import { defineSignedInBatch, runSignedIn } from "../../session/run-signed-in";
import { selectMyInvites, toMyInvite } from "../invites/my-invite";

type Values = SessionValues & {
	/** The slug of the workspace that was last open in this browser, in this session or an earlier one. */
	last: string;
};

const batch = defineSignedInBatch((p: Parameters<Values>) => ({
	person: fromSession(row({ name: user.name, email: user.email }), p),
	workspaces: fromSession(row({ slug: workspace.slug, name: workspace.name, role: workspaceMember.role }), p)
		.innerJoin(workspaceMember, eq(workspaceMember.userId, user.id))
		.innerJoin(workspace, eq(workspace.id, workspaceMember.workspaceId))
		.orderBy(
			desc(sql`${workspace.id} is ${session.activeWorkspaceId}`),
			desc(eq(workspace.slug, p.last)),
			workspaceMember.id,
		)
		.limit(MAX_PAGE_SIZE),
	invites: selectMyInvites(p),
}));

/**
 * Reads the signed-in person, at most 100 of their workspaces, and the pending invites for their address. The active
 * workspace comes first, then the one that was last open in this browser, then the others in the order of joining.
 *
 * @throws MusterError `UNAUTHORIZED`
 */
export async function readStartPage(scope: Scope, last: string | undefined) {
	const result = await runSignedIn(scope, batch, { ...sessionValues(scope), last: last ?? "" });
	const [person] = result.person;
	if (person === undefined) throw new MusterError("UNAUTHORIZED");
	return { person, workspaces: result.workspaces, invites: result.invites.map(toMyInvite) };
}

export type StartPageData = Awaited<ReturnType<typeof readStartPage>>;
