import { z } from "zod";
import { INVITE_FILTERS } from "../../team/invites/invite-filters";
import { cursor } from "../../team/schemas";

/** The longest search (characters). */
export const MAX_SEARCH_LENGTH = 100;

/** The query string of the team page. Each malformed parameter is treated as absent. */
export const pageQuery = z.object({
	/** Part of a name or an address to search for. */
	q: z.string().trim().max(MAX_SEARCH_LENGTH).optional().catch(undefined),
	status: z.enum(INVITE_FILTERS).catch("pending"),
	members: cursor.catch(undefined),
	invites: cursor.catch(undefined),
});
export type PageQuery = z.output<typeof pageQuery>;
