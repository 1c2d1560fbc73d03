/** @jsxImportSource hono/jsx */

import type { PageContext } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import type { Question } from "./page-query";

interface PagerProps {
	context: PageContext;
	asked: Question;
	slug: string;
	/** Which list turns its page; the other one stays where it is. */
	list: "members" | "invites";
	next: string | null;
}

/** On to the next page of a list, or back to its first. */
export function Pager({ context: { say }, asked, slug, list, next }: PagerProps) {
	const to = (cursor: string | undefined) =>
		`${pathWithQuery(`/workspaces/${slug}`, { ...asked, [list]: cursor })}#${list}`;
	if (next === null && asked[list] === undefined) return null;
	return (
		<nav class="pager" aria-label={list === "members" ? say.membersPages() : say.invitesPages()}>
			{asked[list] !== undefined && <a href={to(undefined)}>{say.firstPage()}</a>}
			{next !== null && (
				<a href={to(next)} rel="next">
					{say.nextPage()}
				</a>
			)}
		</nav>
	);
}
