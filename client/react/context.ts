import type { QueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext } from "react";
import type { MusterClient } from "../client.js";
import { keys } from "./keys.js";

export interface Muster {
	client: MusterClient;
	/** Where answers are kept. */
	queries: QueryClient;
}

export const MusterContext = createContext<Muster | null>(null);

/**
 * The client and the cache of the nearest `MusterProvider`.
 *
 * @throws where there is none
 */
export function useMuster(): Muster {
	const muster = useContext(MusterContext);
	if (muster === null) throw new Error("Muster's hooks want a <MusterProvider> around them.");
	return muster;
}

/** A function that has everything on the page read again: after somebody signed in or out. */
export function useReadAgain(): () => Promise<void> {
	const { queries } = useMuster();
	return useCallback(() => queries.invalidateQueries({ queryKey: keys.all }), [queries]);
}
