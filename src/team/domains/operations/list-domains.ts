import * as z from "zod/mini";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
import { slug } from "../../inputs";
import { toDomain } from "../domain";
import { listDomainsBatch } from "./list-domains.batch";

export const listDomainsInput = z.object({ slug });

/** All domains of a workspace, in the order in which they were added: at most `MAX_DOMAINS`. */
export async function listDomains(scope: Scope, { slug }: z.output<typeof listDomainsInput>) {
	const { caller, domains } = await runSignedIn(scope, listDomainsBatch, callerValues(scope, slug));
	requireCaller(caller, "canManageWorkspace");
	return { domains: domains.map(toDomain) };
}
