/** Hooks that read data of a workspace. */
import type { UseInfiniteQueryResult, UseQueryResult } from "@tanstack/react-query";
import type { CodeOf, Domain, Doors, InputOf, Invite, JoinRequest, Link, Member, OutputOf, Seats } from "../types.js";
import { type RefusalError, useMusterInfiniteQuery, useMusterQuery } from "./queries.js";
import { queryKeys } from "./query-keys.js";
import { useActiveWorkspace } from "./session.js";

export interface WorkspaceOptions {
	/** The workspace to read; the active one by default. */
	slug?: string | undefined;
}

/** Returns the given slug, or else that of the active workspace; undefined if there is neither. */
export function useSlug(given: string | undefined): string | undefined {
	const { workspace } = useActiveWorkspace();
	return given ?? workspace?.slug;
}

/** Reads the signed-in user as a member of the workspace: role and permissions. */
export function useViewer({
	slug: given,
}: WorkspaceOptions = {}): UseQueryResult<Member, RefusalError<CodeOf<"viewer">>> {
	const slug = useSlug(given);
	return useMusterQuery({
		key: queryKeys.viewer(slug),
		call: (client, signal) => client.viewer({ slug: slug ?? "" }, { signal }),
		select: ({ viewer }) => viewer,
		enabled: slug !== undefined,
	});
}

export interface MembersOptions extends WorkspaceOptions {
	/** The number of members in a page. */
	limit?: number | undefined;
}

/**
 * Reads the members and the seats of a workspace. `data` has the members of all pages fetched so far, in the order in
 * which they joined; `fetchNextPage` adds a page.
 *
 * @example
 * const { data, hasNextPage, fetchNextPage } = useMembers({ limit: 20 });
 */
export function useMembers({
	slug: given,
	limit,
}: MembersOptions = {}): UseInfiniteQueryResult<
	{ members: Member[]; seats: Seats | undefined },
	RefusalError<CodeOf<"membersByWorkspaceSlug">>
> {
	const slug = useSlug(given);
	return useMusterInfiniteQuery({
		key: queryKeys.members(slug, limit),
		call: (client, cursor, signal) => client.membersByWorkspaceSlug({ slug: slug ?? "", limit, cursor }, { signal }),
		select: toMembers,
		enabled: slug !== undefined,
	});
}

function toMembers(pages: OutputOf<"membersByWorkspaceSlug">[]) {
	return { members: pages.flatMap(({ members }) => members), seats: pages.at(-1)?.seats };
}

export interface InvitesOptions extends WorkspaceOptions {
	/** The status of the invites to read; pending by default. */
	status?: InputOf<"listInvites">["status"];
	/** The number of invites in a page. */
	limit?: number | undefined;
}

/**
 * Reads the invites of a workspace. `data` has the invites of all pages fetched so far, newest first; `fetchNextPage`
 * adds a page.
 *
 * @example
 * const { data: expired } = useInvites({ status: "expired" });
 */
export function useInvites({
	slug: given,
	status,
	limit,
}: InvitesOptions = {}): UseInfiniteQueryResult<Invite[], RefusalError<CodeOf<"listInvites">>> {
	const slug = useSlug(given);
	return useMusterInfiniteQuery({
		key: queryKeys.invites(slug, status, limit),
		call: (client, cursor, signal) => client.listInvites({ slug: slug ?? "", status, limit, cursor }, { signal }),
		select: toInvites,
		enabled: slug !== undefined,
	});
}

function toInvites(pages: OutputOf<"listInvites">[]): Invite[] {
	return pages.flatMap(({ invites }) => invites);
}

export interface LinksOptions extends WorkspaceOptions {
	/** Those that have not ended, or all of them; the former by default. */
	status?: InputOf<"listLinks">["status"];
	/** The number of links in a page. */
	limit?: number | undefined;
}

/**
 * Reads the links of a workspace. `data` has the links of all pages fetched so far, newest first; `fetchNextPage` adds a
 * page.
 */
export function useLinks({
	slug: given,
	status,
	limit,
}: LinksOptions = {}): UseInfiniteQueryResult<Link[], RefusalError<CodeOf<"listLinks">>> {
	const slug = useSlug(given);
	return useMusterInfiniteQuery({
		key: queryKeys.links(slug, status, limit),
		call: (client, cursor, signal) => client.listLinks({ slug: slug ?? "", status, limit, cursor }, { signal }),
		select: toLinks,
		enabled: slug !== undefined,
	});
}

/** Reads who finds the workspace, and who comes in how. */
export function useDoors({ slug: given }: WorkspaceOptions = {}): UseQueryResult<Doors, RefusalError<CodeOf<"doors">>> {
	const slug = useSlug(given);
	return useMusterQuery({
		key: queryKeys.doors(slug),
		call: (client, signal) => client.doors({ slug: slug ?? "" }, { signal }),
		select: ({ doors }) => doors,
		enabled: slug !== undefined,
	});
}

function toLinks(pages: OutputOf<"listLinks">[]): Link[] {
	return pages.flatMap(({ links }) => links);
}

export interface RequestsOptions extends WorkspaceOptions {
	/** The status of the requests to read; pending by default. */
	status?: InputOf<"listRequests">["status"];
	/** The number of requests in a page. */
	limit?: number | undefined;
}

/** Reads the requests to join a workspace. `data` has those of all pages fetched so far, newest first. */
export function useRequests({
	slug: given,
	status,
	limit,
}: RequestsOptions = {}): UseInfiniteQueryResult<JoinRequest[], RefusalError<CodeOf<"listRequests">>> {
	const slug = useSlug(given);
	return useMusterInfiniteQuery({
		key: queryKeys.requests(slug, status, limit),
		call: (client, cursor, signal) => client.listRequests({ slug: slug ?? "", status, limit, cursor }, { signal }),
		select: (pages) => pages.flatMap(({ requests }) => requests),
		enabled: slug !== undefined,
	});
}

/** Reads the domains of a workspace, in the order in which they were added. */
export function useDomains({
	slug: given,
}: WorkspaceOptions = {}): UseQueryResult<Domain[], RefusalError<CodeOf<"listDomains">>> {
	const slug = useSlug(given);
	return useMusterQuery({
		key: queryKeys.domains(slug),
		call: (client, signal) => client.listDomains({ slug: slug ?? "" }, { signal }),
		select: ({ domains }) => domains,
		enabled: slug !== undefined,
	});
}
