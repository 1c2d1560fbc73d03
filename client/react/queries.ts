/** Reads through the client into the cache. */
import {
	type InfiniteData,
	type QueryClient,
	type QueryKey,
	type UseInfiniteQueryResult,
	type UseQueryResult,
	useInfiniteQuery,
	useQuery,
} from "@tanstack/react-query";
import type { MusterClient } from "../client.js";
import { type MusterClientError, unwrap } from "../error.js";
import type { Refusal, Result } from "../types.js";
import { useMuster } from "./context.js";
import { queryKeys } from "./query-keys.js";

/** The `error` of a hook. Comparing `code` narrows the type of `details`. */
export type RefusalError<Code extends string> = MusterClientError<Code> & Refusal<Code>;

/** The number of retries of a read that got no response. The client itself retries rate limits and outages. */
const MAX_RETRIES = 2;

const OPTIONS = {
	retry: (failures: number, error: unknown) => (error as Refusal).code === "UNREACHABLE" && failures < MAX_RETRIES,
	// `CacheSync` refetches on focus, and on more occasions.
	refetchOnWindowFocus: false,
};

interface Query<Data, Code extends string, Selected> {
	key: QueryKey;
	call: (client: MusterClient, signal: AbortSignal) => Promise<Result<Data, Code>>;
	select: (data: Data) => Selected;
	enabled?: boolean;
}

export function useMusterQuery<Data, Code extends string, Selected>({
	key,
	call,
	select,
	enabled = true,
}: Query<Data, Code, Selected>): UseQueryResult<Selected, RefusalError<Code>> {
	const { client, queryClient } = useMuster();
	return useQuery<Data, RefusalError<Code>, Selected>(
		{
			...OPTIONS,
			queryKey: key,
			queryFn: ({ signal }) => read(queryClient, key, call(client, signal)),
			select,
			enabled,
		},
		queryClient,
	);
}

type Cursor = string | undefined;

interface InfiniteQuery<Page, Code extends string, Selected> {
	key: QueryKey;
	call: (client: MusterClient, cursor: Cursor, signal: AbortSignal) => Promise<Result<Page, Code>>;
	select: (pages: Page[]) => Selected;
	enabled: boolean;
}

/** A list in pages. `select` joins the pages that were fetched. */
export function useMusterInfiniteQuery<Page extends { nextCursor: string | null }, Code extends string, Selected>({
	key,
	call,
	select,
	enabled,
}: InfiniteQuery<Page, Code, Selected>): UseInfiniteQueryResult<Selected, RefusalError<Code>> {
	const { client, queryClient } = useMuster();
	return useInfiniteQuery<Page, RefusalError<Code>, Selected, QueryKey, Cursor>(
		{
			...OPTIONS,
			queryKey: key,
			queryFn: ({ signal, pageParam }) => read(queryClient, key, call(client, pageParam, signal)),
			initialPageParam: undefined,
			getNextPageParam: ({ nextCursor }) => nextCursor,
			select: ({ pages }: InfiniteData<Page, Cursor>) => select(pages),
			enabled,
		},
		queryClient,
	);
}

/**
 * Returns the data of a call. After a refusal the user may have signed out, left the workspace or lost a permission
 * elsewhere. So the data from before is removed, because the user may no longer see it, and the session and the
 * workspaces are refetched.
 *
 * @throws MusterClientError if the call is refused
 */
async function read<Data>(queryClient: QueryClient, key: QueryKey, call: Promise<Result<Data>>): Promise<Data> {
	const { error } = await call;
	const code = error?.code;
	if (code === "UNAUTHORIZED" || code === "WORKSPACE_NOT_FOUND" || code === "FORBIDDEN") {
		queryClient.getQueryCache().find({ queryKey: key })?.setState({ data: undefined, status: "pending" });
	}
	if (code === "UNAUTHORIZED" || code === "WORKSPACE_NOT_FOUND") {
		void queryClient.invalidateQueries({ queryKey: queryKeys.session }, { cancelRefetch: false });
	}
	if (code === "WORKSPACE_NOT_FOUND") {
		void queryClient.invalidateQueries({ queryKey: queryKeys.workspaces }, { cancelRefetch: false });
	}
	return unwrap(call);
}
