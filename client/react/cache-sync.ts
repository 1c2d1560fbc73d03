/** Keeps the cache in step with the user and the active workspace while a page stays open. */
import type { Query, QueryClient, QueryKey } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useMuster } from "./context.js";
import { belongsToAnotherWorkspace, belongsToUser, queryKeys } from "./query-keys.js";
import { useActiveWorkspace, useSession } from "./session.js";

/**
 * Must be rendered after all components that read. Its effects then run after theirs, and it can drop the queries that
 * no component uses any more.
 */
export function CacheSync(): null {
	useRefetchOnFocus();
	useDropOnUserChange();
	useDropOnWorkspaceChange();
	return null;
}

/** The part of a browser's global object that reports focus and visibility. */
interface Page extends EventTarget {
	document: EventTarget & { visibilityState: "visible" | "hidden" };
}

/** While a page is in the background, the user may switch, sign out or be removed elsewhere. */
function useRefetchOnFocus(): void {
	const { queryClient } = useMuster();
	useEffect(() => {
		const page = globalThis as unknown as Page;
		const { document } = page;
		const refetch = () => {
			if (document.visibilityState === "hidden") return;
			// Both events can fire at once; a refetch that is running is not started again.
			void queryClient.invalidateQueries({ queryKey: queryKeys.all }, { cancelRefetch: false });
		};
		page.addEventListener("focus", refetch);
		document.addEventListener("visibilitychange", refetch);
		return () => {
			page.removeEventListener("focus", refetch);
			document.removeEventListener("visibilitychange", refetch);
		};
	}, [queryClient]);
}

/** One user must not see data that was read for another. */
function useDropOnUserChange(): void {
	const { queryClient } = useMuster();
	const { data: session } = useSession();
	useOnChange(session === undefined ? undefined : (session?.user.id ?? null), () => drop(queryClient, belongsToUser));
}

function useDropOnWorkspaceChange(): void {
	const { queryClient } = useMuster();
	const { data: session } = useSession();
	const { workspace } = useActiveWorkspace();
	useOnChange(session?.activeWorkspaceId, () => {
		drop(queryClient, (key) => belongsToAnotherWorkspace(key, workspace?.slug));
		// The list does not contain a workspace that the user has just joined elsewhere.
		if (workspace === null) void queryClient.invalidateQueries({ queryKey: queryKeys.workspaces });
	});
}

/** Calls `act` when a known value changes to another known value. Undefined means that the value is unknown. */
function useOnChange<Value>(value: Value | undefined, act: () => void): void {
	const previous = useRef(value);
	useEffect(() => {
		if (value === undefined) return;
		const changed = previous.current !== undefined && previous.current !== value;
		previous.current = value;
		if (changed) act();
	});
}

/** Cancels requests, removes queries that no hook uses, and empties and refetches the others. */
function drop(queryClient: QueryClient, isStale: (key: QueryKey) => boolean): void {
	const predicate = (query: Query) => isStale(query.queryKey);
	queryClient.removeQueries({ predicate: (query) => predicate(query) && query.getObserversCount() === 0 });
	void queryClient.resetQueries({ predicate });
}
