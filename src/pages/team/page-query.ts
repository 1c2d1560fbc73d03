import * as z from "zod/mini";
import { cursor, search } from "../../team/inputs";
import { INVITE_FILTERS, type InviteFilter } from "../../team/invites/invite-filters";

const status = z.enum(INVITE_FILTERS);

/** The query string of the team page. */
export interface PageQuery {
	/** Part of a name or an address to search for. */
	q: string | undefined;
	status: InviteFilter;
	members: string | undefined;
	invites: string | undefined;
}

/** Reads the query string. Each malformed parameter is treated as absent. */
export function readPageQuery(given: Readonly<Record<string, string>>): PageQuery {
	return {
		q: search.safeParse(given.q).data,
		status: status.safeParse(given.status).data ?? "pending",
		members: cursor.safeParse(given.members).data,
		invites: cursor.safeParse(given.invites).data,
	};
}
