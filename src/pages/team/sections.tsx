/** @jsxImportSource hono/jsx */
import { may, type Role } from "../../rules/roles";
import type { PageContext } from "../page-context";

/** The pages of a workspace. */
export type Section = "members" | "links" | "requests" | "ways-in" | "domains";

/** The links to the pages of a workspace that the viewer may open. */
export function Sections({
	context: { say },
	slug,
	role,
	current,
}: {
	context: PageContext;
	slug: string;
	role: Role;
	current: Section;
}) {
	const base = `/workspaces/${slug}`;
	const sections: readonly { name: Section; label: string; path: string; isShown: boolean }[] = [
		{ name: "members", label: say.sectionMembers(), path: base, isShown: true },
		{ name: "links", label: say.sectionLinks(), path: `${base}/links`, isShown: may(role, "canManageMembers") },
		{
			name: "requests",
			label: say.sectionRequests(),
			path: `${base}/requests`,
			isShown: may(role, "canManageMembers"),
		},
		{ name: "ways-in", label: say.sectionWaysIn(), path: `${base}/ways-in`, isShown: may(role, "canManageWorkspace") },
		{ name: "domains", label: say.sectionDomains(), path: `${base}/domains`, isShown: may(role, "canManageWorkspace") },
	];
	const shown = sections.filter(({ isShown }) => isShown);
	if (shown.length < 2) return null;
	return (
		<nav class="tabs" aria-label={say.sectionsLabel()}>
			{shown.map(({ name, label, path }) => (
				<a href={path} {...(name === current && { "aria-current": "page" })}>
					{label}
				</a>
			))}
		</nav>
	);
}
