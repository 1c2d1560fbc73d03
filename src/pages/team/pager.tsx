/** @jsxImportSource hono/jsx */

import { SEARCH_DEPTH } from "../../rules/limits";
import type { PageContext } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import type { PageQuery } from "./page-query";

interface PagerProps {
	context: PageContext;
	query: PageQuery;
	slug: string;
	/** The list to page through. The other list stays on its page. */
	list: "members" | "invites";
	page: { nextCursor: string | null; searchesOn: boolean };
}

/** Links to the next page of a list, or to the rest of a search, and back to its first page. */
export function Pager({ context: { say }, query, slug, list, page: { nextCursor: next, searchesOn } }: PagerProps) {
	const to = (cursor: string | undefined) =>
		`${pathWithQuery(`/workspaces/${slug}`, { ...query, [list]: cursor })}#${list}`;
	if (next === null && query[list] === undefined) return null;
	return (
		<nav class="pager" aria-label={list === "members" ? say.membersPages() : say.invitesPages()}>
			{searchesOn && <p class="aside">{say.searchStopped({ count: SEARCH_DEPTH })}</p>}
			{query[list] !== undefined && <a href={to(undefined)}>{say.firstPage()}</a>}
			{next !== null && (
				<a href={to(next)} rel="next">
					{searchesOn ? say.searchOn() : say.nextPage()}
				</a>
			)}
		</nav>
	);
}
