/** What keeps the cache honest while a page stays open. */
import type { Query, QueryClient, QueryKey } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useMuster } from "./context.js";
import { isOfAnotherWorkspace, isOfAPerson, keys } from "./keys.js";
import { useActiveWorkspace, useSession } from "./session.js";

/** Needs to come after everything that reads, so that it sees what they read now, and drops what they no longer do. */
export function Upkeep(): null {
	useFront();
	useOnePerson();
	useOneWorkspace();
	return null;
}

/** The part of a browser that says whether a page is in front. */
interface Page extends EventTarget {
	document: EventTarget & { visibilityState: "visible" | "hidden" };
}

/** Elsewhere somebody may have switched, signed out, been removed: a page that comes to the front reads all again. */
function useFront(): void {
	const { queries } = useMuster();
	useEffect(() => {
		const page = globalThis as unknown as Page;
		const { document } = page;
		const readAgain = () => {
			if (document.visibilityState === "hidden") return;
			// Both events may tell of one moment: what is under way need not start again.
			void queries.invalidateQueries({ queryKey: keys.all }, { cancelRefetch: false });
		};
		page.addEventListener("focus", readAgain);
		document.addEventListener("visibilitychange", readAgain);
		return () => {
			page.removeEventListener("focus", readAgain);
			document.removeEventListener("visibilitychange", readAgain);
		};
	}, [queries]);
}

/** What one person was answered is not for the next one. */
function useOnePerson(): void {
	const { queries } = useMuster();
	const { data: session } = useSession();
	useOnChange(session === undefined ? undefined : (session?.user.id ?? null), () => drop(queries, isOfAPerson));
}

/** What belongs to a workspace goes when another one is opened. */
function useOneWorkspace(): void {
	const { queries } = useMuster();
	const { data: session } = useSession();
	const { workspace } = useActiveWorkspace();
	useOnChange(session?.activeWorkspaceId, () => {
		drop(queries, (key) => isOfAnotherWorkspace(key, workspace?.slug));
		// One that was joined elsewhere is not in the list yet.
		if (workspace === null) void queries.invalidateQueries({ queryKey: keys.workspaces });
	});
}

/** Does something each time when a value is another than before. Not when it becomes known, or is unknown (undefined). */
function useOnChange<Value>(value: Value | undefined, act: () => void): void {
	const before = useRef(value);
	useEffect(() => {
		if (value === undefined) return;
		const changed = before.current !== undefined && before.current !== value;
		before.current = value;
		if (changed) act();
	});
}

/** Ends what is under way, forgets what no hook asks for, and empties what one does: it is read anew, where it may be. */
function drop(queries: QueryClient, isOver: (key: QueryKey) => boolean): void {
	const predicate = (query: Query) => isOver(query.queryKey);
	void queries.cancelQueries({ predicate });
	queries.removeQueries({ predicate: (query) => predicate(query) && query.getObserversCount() === 0 });
	void queries.resetQueries({ predicate });
}
