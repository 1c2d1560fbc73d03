/** Hooks for people who look for a workspace to join. */
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { CodeOf, MyJoinRequest, PublicWorkspace } from "../types.js";
import { type RefusalError, useMusterInfiniteQuery } from "./queries.js";
import { queryKeys } from "./query-keys.js";
import { useSession } from "./session.js";

export interface PublicWorkspacesOptions {
	/** Part of a name or a slug. */
	query?: string | undefined;
	/** The number of workspaces in a page. */
	limit?: number | undefined;
}

/**
 * Finds public workspaces. A page of a search can be empty although `hasNextPage` is true: a call reads a bounded number of
 * workspaces.
 *
 * @example
 * const { data, hasNextPage, fetchNextPage } = usePublicWorkspaces({ query: "acme" });
 */
export function usePublicWorkspaces({
	query,
	limit,
}: PublicWorkspacesOptions = {}): UseInfiniteQueryResult<PublicWorkspace[], RefusalError<CodeOf<"publicWorkspaces">>> {
	const { data: session } = useSession();
	return useMusterInfiniteQuery({
		key: queryKeys.publicWorkspaces(query, limit),
		call: (client, cursor, signal) => client.publicWorkspaces({ query, limit, cursor }, { signal }),
		select: (pages) => pages.flatMap(({ workspaces }) => workspaces),
		enabled: session != null,
	});
}

/** Reads the requests to join of the signed-in user, newest first. */
export function useMyRequests(): UseInfiniteQueryResult<MyJoinRequest[], RefusalError<CodeOf<"myRequests">>> {
	const { data: session } = useSession();
	return useMusterInfiniteQuery({
		key: queryKeys.myRequests,
		call: (client, cursor, signal) => client.myRequests({ cursor }, { signal }),
		select: (pages) => pages.flatMap(({ requests }) => requests),
		enabled: session != null,
	});
}
