/** @jsxImportSource hono/jsx */

import type { PageContext } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import type { PageQuery } from "./page-query";

interface PagerProps {
	context: PageContext;
	query: PageQuery;
	slug: string;
	/** The list to page through. The other list stays on its page. */
	list: "members" | "invites";
	next: string | null;
}

/** Links to the next page of a list and back to its first. */
export function Pager({ context: { say }, query, slug, list, next }: PagerProps) {
	const to = (cursor: string | undefined) =>
		`${pathWithQuery(`/workspaces/${slug}`, { ...query, [list]: cursor })}#${list}`;
	if (next === null && query[list] === undefined) return null;
	return (
		<nav class="pager" aria-label={list === "members" ? say.membersPages() : say.invitesPages()}>
			{query[list] !== undefined && <a href={to(undefined)}>{say.firstPage()}</a>}
			{next !== null && (
				<a href={to(next)} rel="next">
					{say.nextPage()}
				</a>
			)}
		</nav>
	);
}
