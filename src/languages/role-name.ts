import type { Role } from "../rules/roles";
import type { Locale } from "./locales";
import { messagesIn } from "./messages";

/** The name of a role in one language. */
export function roleName(locale: Locale, role: Role): string {
	const say = messagesIn(locale);
	const names = {
		owner: say.roleOwner,
		admin: say.roleAdmin,
		manager: say.roleManager,
		member: say.roleMember,
		viewer: say.roleViewer,
	} satisfies Record<Role, () => string>;
	return names[role]();
}
