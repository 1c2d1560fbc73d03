import { QueryClient } from "@tanstack/react-query";
import { type JSX, type ReactNode, useMemo, useState } from "react";
import type { MusterClient } from "../client.js";
import { CacheSync } from "./cache-sync.js";
import { MusterContext } from "./context.js";

export interface MusterProviderProps {
	client: MusterClient;
	/** Your application's `QueryClient`; by default the provider creates its own. */
	queryClient?: QueryClient;
	children?: ReactNode;
}

/**
 * Provides the hooks below it with a client and a cache.
 *
 * @example
 * const muster = createMusterClient({ url: "https://teams.example.com" });
 * const App = () => (
 * 	<MusterProvider client={muster}>
 * 		<Page />
 * 	</MusterProvider>
 * );
 */
export function MusterProvider({ client, queryClient: given, children }: MusterProviderProps): JSX.Element {
	const [own] = useState(() => new QueryClient());
	const queryClient = given ?? own;
	const muster = useMemo(() => ({ client, queryClient }), [client, queryClient]);
	return (
		<MusterContext.Provider value={muster}>
			{children}
			<CacheSync />
		</MusterContext.Provider>
	);
}
