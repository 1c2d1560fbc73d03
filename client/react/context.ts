import type { QueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext } from "react";
import type { MusterClient } from "../client.js";
import { queryKeys } from "./query-keys.js";

export interface MusterContextValue {
	client: MusterClient;
	/** The cache that holds everything the hooks have read. */
	queryClient: QueryClient;
}

export const MusterContext = createContext<MusterContextValue | null>(null);

/**
 * Returns the client and the cache of the nearest `MusterProvider`.
 *
 * @throws Error if there is no `MusterProvider` above the component
 */
export function useMuster(): MusterContextValue {
	const muster = useContext(MusterContext);
	if (muster === null) throw new Error("Muster's hooks need a <MusterProvider> above them.");
	return muster;
}

/**
 * Returns a function that refetches everything the page shows. Call it after the user has signed in or out on the page.
 *
 * @example
 * const refetchAll = useRefetchAll();
 * const signOut = () => auth.signOut().then(refetchAll);
 */
export function useRefetchAll(): () => Promise<void> {
	const { queryClient } = useMuster();
	return useCallback(() => queryClient.invalidateQueries({ queryKey: queryKeys.all }), [queryClient]);
}
