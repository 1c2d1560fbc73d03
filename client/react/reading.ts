/** How answers are read into the cache. */
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
import { answerOf, type MusterClientError } from "../error.js";
import type { Refusal, Result } from "../types.js";
import { useMuster } from "./context.js";
import { keys } from "./keys.js";

/** An error whose code tells its details apart. */
export type RefusalError<Code extends string> = MusterClientError<Code> & Refusal<Code>;

/** How often a read that reached nobody is repeated; all other repeating is the client's. */
const REPEATS = 2;

const READING = {
	retry: (failures: number, error: unknown) => (error as Refusal).code === "UNREACHABLE" && failures < REPEATS,
	// `Upkeep` has all of it read again, and at more occasions.
	refetchOnWindowFocus: false,
};

interface Reading<Answer, Code extends string> {
	key: QueryKey;
	call: (client: MusterClient, signal: AbortSignal) => Promise<Result<Answer, Code>>;
	enabled?: boolean;
}

/** One answer, or what is picked from it. */
export function useReading<Answer, Code extends string, Picked = Answer>({
	key,
	call,
	pick,
	enabled = true,
}: Reading<Answer, Code> & { pick: (answer: Answer) => Picked }): UseQueryResult<Picked, RefusalError<Code>> {
	const { client, queries } = useMuster();
	return useQuery<Answer, RefusalError<Code>, Picked>(
		{
			...READING,
			queryKey: key,
			queryFn: ({ signal }) => read(queries, key, call(client, signal)),
			select: pick,
			enabled,
		},
		queries,
	);
}

type Cursor = string | undefined;

interface Paging<Page, Code extends string, Picked> {
	key: QueryKey;
	call: (client: MusterClient, cursor: Cursor, signal: AbortSignal) => Promise<Result<Page, Code>>;
	pick: (pages: Page[]) => Picked;
	enabled: boolean;
}

/** The pages that were fetched, in one. */
export function usePages<Page extends { nextCursor: string | null }, Code extends string, Picked>({
	key,
	call,
	pick,
	enabled,
}: Paging<Page, Code, Picked>): UseInfiniteQueryResult<Picked, RefusalError<Code>> {
	const { client, queries } = useMuster();
	return useInfiniteQuery<Page, RefusalError<Code>, Picked, QueryKey, Cursor>(
		{
			...READING,
			queryKey: key,
			queryFn: ({ signal, pageParam }) => read(queries, key, call(client, pageParam, signal)),
			initialPageParam: undefined,
			getNextPageParam: ({ nextCursor }) => nextCursor,
			select: ({ pages }: InfiniteData<Page, Cursor>) => pick(pages),
			enabled,
		},
		queries,
	);
}

/**
 * What a call answers. A refusal may mean that somebody is no longer who, where or what the page takes them to be: what
 * was answered before is not theirs to see any more, and what they are is read again.
 *
 * @throws MusterClientError
 */
async function read<Answer>(queries: QueryClient, key: QueryKey, call: Promise<Result<Answer>>): Promise<Answer> {
	const { error } = await call;
	const code = error?.code;
	if (code === "UNAUTHORIZED" || code === "WORKSPACE_NOT_FOUND" || code === "FORBIDDEN") {
		queries.getQueryCache().find({ queryKey: key })?.setState({ data: undefined, status: "pending" });
	}
	if (code === "UNAUTHORIZED" || code === "WORKSPACE_NOT_FOUND") {
		void queries.invalidateQueries({ queryKey: keys.session }, { cancelRefetch: false });
	}
	if (code === "WORKSPACE_NOT_FOUND") {
		void queries.invalidateQueries({ queryKey: keys.workspaces }, { cancelRefetch: false });
	}
	return answerOf(call);
}
