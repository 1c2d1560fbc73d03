/** The data of the page of a workspace's domains. */
import { bug } from "../../errors";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { callerValues, requireCaller } from "../actor/caller";
import { toDomain } from "../domains/domain";
import { toMember } from "../members/member";
import { domainsPageBatch } from "./domains-page.batch";

/** @throws MusterError `UNAUTHORIZED`, `WORKSPACE_NOT_FOUND`, `FORBIDDEN` */
export async function readDomainsPage(scope: Scope, slug: string) {
	const { caller: rows, workspace, domains } = await runSignedIn(scope, domainsPageBatch, callerValues(scope, slug));
	const caller = requireCaller(rows, "canManageWorkspace");
	const [found] = workspace;
	if (found === undefined) throw bug("A member's workspace was not read.");
	return {
		workspace: { slug, name: found.name, isArchived: caller.isArchived === 1 },
		viewer: toMember(caller),
		domains: domains.map(toDomain),
	};
}

export type DomainsPageData = Awaited<ReturnType<typeof readDomainsPage>>;
