import { z } from "zod";
import { ROLES, type Role } from "../../rules/roles";
import { AuthError } from "../auth-error";

/** The longest list of roles, as a list or as names in one text; more than one role is refused anyway. */
const MAX_ROLES = 20;
const names = z.string().max(200);

/** A role as the plugin takes it: a name, several with commas between them, or a list. */
export const role = z.union([names, z.array(names).max(MAX_ROLES)]);

/**
 * The one role that is named. A member has one role here, so several are refused like one that there is not.
 *
 * @throws AuthError `ROLE_NOT_FOUND`
 */
export function oneRole(given: z.output<typeof role>): Role {
	const named = new Set(
		[given]
			.flat()
			.flatMap((text) => text.split(","))
			.map((name) => name.trim())
			.filter((name) => name !== ""),
	);
	const [only] = named;
	const found = ROLES.find((name) => name === only);
	if (named.size !== 1 || found === undefined) throw new AuthError("ROLE_NOT_FOUND");
	return found;
}
