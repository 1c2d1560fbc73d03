import { QueryClient } from "@tanstack/react-query";
import { type JSX, type ReactNode, useMemo, useState } from "react";
import type { MusterClient } from "../client.js";
import { MusterContext } from "./context.js";
import { Upkeep } from "./upkeep.js";

export interface MusterProviderProps {
	client: MusterClient;
	/** Where answers are kept; without one, in a cache of the provider's own. */
	queryClient?: QueryClient;
	children?: ReactNode;
}

/** Gives the hooks below it a client and a cache. */
export function MusterProvider({ client, queryClient, children }: MusterProviderProps): JSX.Element {
	const [own] = useState(() => new QueryClient());
	const queries = queryClient ?? own;
	const muster = useMemo(() => ({ client, queries }), [client, queries]);
	return (
		<MusterContext.Provider value={muster}>
			{children}
			<Upkeep />
		</MusterContext.Provider>
	);
}
