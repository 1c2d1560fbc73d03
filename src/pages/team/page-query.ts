import { z } from "zod";
import { INVITE_FILTERS } from "../../team/invites/invite-pages";
import { cursor } from "../../team/schemas";

/** How long a search may be (characters). */
export const MAX_SEARCH_LENGTH = 100;

/** What a team page is asked for in its address; what does not fit is as if it had not been said. */
export const question = z.object({
	/** Part of a name or an address. */
	q: z.string().trim().max(MAX_SEARCH_LENGTH).optional().catch(undefined),
	status: z.enum(INVITE_FILTERS).catch("pending"),
	members: cursor.catch(undefined),
	invites: cursor.catch(undefined),
});
export type Question = z.output<typeof question>;
