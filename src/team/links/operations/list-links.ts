import * as z from "zod/mini";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
import { cursor, limit, slug } from "../../inputs";
import { NEWEST, pageOf } from "../../page";
import { LINK_FILTERS } from "../state";
import { toLink } from "../view";
import { listLinksBatches } from "./list-links.batch";

export const listLinksInput = z.object({ slug, status: z._default(z.enum(LINK_FILTERS), "active"), limit, cursor });

export async function listLinks(scope: Scope, { slug, status, limit, cursor }: z.output<typeof listLinksInput>) {
	const values = { ...callerValues(scope, slug), cursor: cursor ?? NEWEST, rows: limit + 1 };
	const { caller, links } = await runSignedIn(scope, listLinksBatches[status], values);
	const { role } = requireCaller(caller, "canManageMembers");
	const page = pageOf(links, limit);
	return { links: await Promise.all(page.rows.map((link) => toLink(scope, link, role))), nextCursor: page.nextCursor };
}
