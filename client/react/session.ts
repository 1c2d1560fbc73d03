/** Who is signed in, and where. */
import { type UseMutationResult, type UseQueryResult, useMutation } from "@tanstack/react-query";
import { answerOf } from "../error.js";
import type { CurrentSession, SessionCode, SetActiveWorkspaceCode, Workspace, WorkspacesCode } from "../types.js";
import { useMuster } from "./context.js";
import { keys } from "./keys.js";
import { type RefusalError, useReading } from "./reading.js";

const whole = <Answer>(answer: Answer): Answer => answer;

/** Who is signed in; `data` is null where nobody is. */
export function useSession(): UseQueryResult<CurrentSession | null, RefusalError<SessionCode>> {
	return useReading({ key: keys.session, call: (client, signal) => client.session({ signal }), pick: whole });
}

/** All workspaces of whoever is signed in. */
export function useWorkspaces(): UseQueryResult<Workspace[], RefusalError<WorkspacesCode>> {
	const { data: session } = useSession();
	return useReading({
		key: keys.workspaces,
		call: (client, signal) => client.workspaces({ signal }),
		pick: whole,
		enabled: session != null,
	});
}

export interface ActiveWorkspace {
	/** Null where somebody has none open, or nobody is signed in; and while that is not known yet. */
	workspace: Workspace | null;
	isPending: boolean;
	error: RefusalError<WorkspacesCode> | null;
}

/** The workspace that this session has open. */
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

/** Opens another workspace, by its slug; null: none. What was read of the one before is dropped, what is under way too. */
export function useSetActiveWorkspace(): UseMutationResult<
	Workspace | null,
	RefusalError<SetActiveWorkspaceCode>,
	string | null
> {
	const { client, queries } = useMuster();
	return useMutation(
		{
			mutationFn: (slug: string | null) => answerOf(client.setActiveWorkspace(slug)),
			onSuccess: async (workspace) => {
				// An answer that is on its way says what was before.
				await queries.cancelQueries({ queryKey: keys.session });
				queries.setQueryData<CurrentSession | null>(
					keys.session,
					(session) => session && { ...session, activeWorkspaceId: workspace?.id ?? null },
				);
			},
			onError: () => queries.invalidateQueries({ queryKey: keys.all }),
		},
		queries,
	);
}
