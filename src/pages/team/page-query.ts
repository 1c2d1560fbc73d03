import * as z from "zod/mini";
import { cursor } from "../../team/inputs";
import { INVITE_FILTERS } from "../../team/invites/invite-filters";

/** The longest search (characters). */
export const MAX_SEARCH_LENGTH = 100;

/** The query string of the team page. Each malformed parameter is treated as absent. */
export const pageQuery = z.object({
	/** Part of a name or an address to search for. */
	q: z.catch(z.optional(z.string().check(z.trim(), z.maxLength(MAX_SEARCH_LENGTH))), undefined),
	status: z.catch(z.enum(INVITE_FILTERS), "pending"),
	members: z.catch(cursor, undefined),
	invites: z.catch(cursor, undefined),
});
export type PageQuery = z.output<typeof pageQuery>;
