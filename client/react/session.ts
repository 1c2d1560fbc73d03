/** Hooks for the signed-in user and the active workspace. */
import { type UseMutationResult, type UseQueryResult, useMutation } from "@tanstack/react-query";
import { unwrap } from "../error.js";
import type { CurrentSession, SessionCode, SetActiveWorkspaceCode, Workspace, WorkspacesCode } from "../types.js";
import { useMuster } from "./context.js";
import { type RefusalError, useMusterQuery } from "./queries.js";
import { queryKeys } from "./query-keys.js";

const identity = <Data>(data: Data): Data => data;

/** Reads the current session. `data` is null if nobody is signed in. */
export function useSession(): UseQueryResult<CurrentSession | null, RefusalError<SessionCode>> {
	return useMusterQuery({
		key: queryKeys.session,
		call: (client, signal) => client.session({ signal }),
		select: identity,
	});
}

/** Reads all workspaces of the signed-in user, in the order in which they joined them. */
export function useWorkspaces(): UseQueryResult<Workspace[], RefusalError<WorkspacesCode>> {
	const { data: session } = useSession();
	return useMusterQuery({
		key: queryKeys.workspaces,
		call: (client, signal) => client.workspaces({ signal }),
		select: identity,
		enabled: session != null,
	});
}

/** The result of `useActiveWorkspace`. */
export interface ActiveWorkspace {
	/** Null if no workspace is active, if nobody is signed in, and while `isPending`. */
	workspace: Workspace | null;
	isPending: boolean;
	error: RefusalError<WorkspacesCode> | null;
}

/** Returns the active workspace of this session. */
export function useActiveWorkspace(): ActiveWorkspace {
	const session = useSession();
	const workspaces = useWorkspaces();
	const id = session.data?.activeWorkspaceId ?? null;
	const workspace = workspaces.data?.find((one) => one.id === id) ?? null;
	return {
		workspace,
		isPending: session.isPending || (id !== null && workspace === null && workspaces.isFetching),
		error: session.error ?? workspaces.error,
	};
}

/**
 * A mutation that makes another workspace the active one, by its slug. Null leaves the session without an active
 * workspace. Data of the previous workspace is dropped from the cache, and its requests are cancelled.
 *
 * @example
 * const setActiveWorkspace = useSetActiveWorkspace();
 * setActiveWorkspace.mutate("acme");
 */
export function useSetActiveWorkspace(): UseMutationResult<
	Workspace | null,
	RefusalError<SetActiveWorkspaceCode>,
	string | null
> {
	const { client, queryClient } = useMuster();
	return useMutation(
		{
			mutationFn: (slug: string | null) => unwrap(client.setActiveWorkspace(slug)),
			onSuccess: async (workspace) => {
				// The response to a pending request may still have the previous workspace.
				await queryClient.cancelQueries({ queryKey: queryKeys.session });
				queryClient.setQueryData<CurrentSession | null>(
					queryKeys.session,
					(session) => session && { ...session, activeWorkspaceId: workspace?.id ?? null },
				);
			},
			onError: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
		},
		queryClient,
	);
}
