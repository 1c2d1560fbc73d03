/** A mutation for each operation that writes. Afterwards everything that it may have changed is refetched. */
import { type QueryKey, type UseMutationResult, useMutation } from "@tanstack/react-query";
import { unwrap } from "../error.js";
import type { CodeOf, InputOf, MethodOf, OperationName, OutputOf, Result } from "../types.js";
import { useMuster } from "./context.js";
import type { RefusalError } from "./queries.js";
import { queryKeys } from "./query-keys.js";
import { useSlug } from "./workspace.js";

type Write = { [Name in OperationName]: MethodOf<Name> extends "POST" ? Name : never }[OperationName];
type WorkspaceWrite = { [Name in Write]: InputOf<Name> extends { slug: string } ? Name : never }[Write];

type Mutation<Name extends Write, Variables> = UseMutationResult<
	OutputOf<Name>,
	RefusalError<CodeOf<Name>>,
	Variables,
	{ changed: QueryKey }
>;

/**
 * An operation's input with an optional slug; the active workspace is the default. If the input has no other field,
 * `mutate` takes no argument.
 */
export type WithOptionalSlug<Input> =
	object extends Omit<Input, "slug">
		? // biome-ignore lint/suspicious/noConfusingVoidType: so that `mutate()` takes no argument
			{ slug?: string | undefined } | void
		: Omit<Input, "slug"> & { slug?: string | undefined };

function useOperation<Name extends Write, Variables>(
	name: Name,
	toInput: (variables: Variables) => InputOf<Name>,
	changedBy: (input: InputOf<Name>) => QueryKey,
): Mutation<Name, Variables> {
	const { client, queryClient } = useMuster();
	const call = client[name] as unknown as (input: InputOf<Name>) => Promise<Result<OutputOf<Name>>>;
	return useMutation<OutputOf<Name>, RefusalError<CodeOf<Name>>, Variables, { changed: QueryKey }>(
		{
			mutationFn: (variables) => unwrap(call(toInput(variables))),
			onMutate: (variables) => ({ changed: changedBy(toInput(variables)) }),
			// Also after a refusal: outdated data on the page may be its cause.
			onSettled: (_data, _error, _variables, context) => {
				if (context !== undefined) void queryClient.invalidateQueries({ queryKey: context.changed });
			},
		},
		queryClient,
	);
}

function useWorkspaceOperation<Name extends WorkspaceWrite>(
	name: Name,
	changedBy: (input: InputOf<Name>) => QueryKey = ({ slug }) => queryKeys.workspace(slug),
): Mutation<Name, WithOptionalSlug<InputOf<Name>>> {
	const activeSlug = useSlug(undefined);
	return useOperation(
		name,
		(variables) =>
			({
				...variables,
				slug: (variables as { slug?: string } | undefined)?.slug ?? activeSlug,
			}) as unknown as InputOf<Name>,
		changedBy,
	);
}

/** An operation of a person who may be outside. It can change everything that they see. */
function usePersonOperation<Name extends Write>(name: Name): Mutation<Name, InputOf<Name>> {
	return useOperation(
		name,
		(input: InputOf<Name>) => input,
		() => queryKeys.all,
	);
}

/**
 * Invites a person to a workspace.
 *
 * @example
 * const invite = useInvite();
 * invite.mutate({ email: "ada@example.com", role: "member" });
 * if (invite.error?.code === "ALREADY_INVITED") invite.error.details.inviteId;
 */
export const useInvite = () => useWorkspaceOperation("invite");
/** Invites up to a thousand people. `data` has one result for each. */
export const useInviteMany = () => useWorkspaceOperation("inviteMany");
/** Sends an invite again, with a new link. */
export const useResendInvite = () => useWorkspaceOperation("resendInvite");
/** Revokes an invite. */
export const useRevokeInvite = () => useWorkspaceOperation("revokeInvite");
/** Makes a link that lets in whoever follows it. */
export const useCreateLink = () => useWorkspaceOperation("createLink");
/** Revokes a link. */
export const useRevokeLink = () => useWorkspaceOperation("revokeLink");
/** Changes a member's role. */
export const useUpdateRole = () => useWorkspaceOperation("updateRole");
/** Removes a member from a workspace. */
export const useRemoveMember = () => useWorkspaceOperation("removeMember");
/** Makes another member the owner. */
export const useTransferOwnership = () => useWorkspaceOperation("transferOwnership");
/** Gives the ownership back to the member who transferred it to the user. */
export const useReturnOwnership = () => useWorkspaceOperation("returnOwnership");
/** Ends the user's own membership in a workspace. */
export const useLeave = () => useWorkspaceOperation("leave", () => queryKeys.all);
/** Puts a workspace to rest: it can be read, and nothing changes in it. */
export const useArchiveWorkspace = () => useWorkspaceOperation("archiveWorkspace");
/** Takes an archived workspace into use again. */
export const useRestoreWorkspace = () => useWorkspaceOperation("restoreWorkspace");
/** Accepts an invite by its link's token, and makes its workspace the active one. */
export const useAcceptInvite = () => usePersonOperation("acceptInvite");
/** Declines an invite by its link's token. */
export const useDeclineInvite = () => usePersonOperation("declineInvite");
/** Accepts an invite from `useMyInvites`, and makes its workspace the active one. */
export const useAcceptMyInvite = () => usePersonOperation("acceptMyInvite");
/** Declines an invite from `useMyInvites`. */
export const useDeclineMyInvite = () => usePersonOperation("declineMyInvite");
/** Joins by a link's token, and makes its workspace the active one. */
export const useJoinByLink = () => usePersonOperation("joinByLink");
/** Sets who finds a workspace, and who comes in how. */
export const useSetDoors = () => useWorkspaceOperation("setDoors");
/** Approves a request to join. */
export const useApproveRequest = () => useWorkspaceOperation("approveRequest");
/** Declines a request to join. */
export const useDeclineRequest = () => useWorkspaceOperation("declineRequest");
/** Joins an open workspace from `usePublicWorkspaces`, and makes it the active one. */
export const useJoinOpen = () => usePersonOperation("joinOpen");
/** Asks to join a workspace. */
export const useRequestToJoin = () => usePersonOperation("requestToJoin");
/** Withdraws a request from `useMyRequests`. */
export const useWithdrawRequest = () => usePersonOperation("withdrawRequest");
/** Claims a domain for a workspace. `data.domain.record` is what DNS has to have. */
export const useAddDomain = () => useWorkspaceOperation("addDomain");
/** Asks DNS for the record of a domain. */
export const useVerifyDomain = () => useWorkspaceOperation("verifyDomain");
/** Sets what a domain means for people with an address there. */
export const useSetDomainMode = () => useWorkspaceOperation("setDomainMode");
/** Takes a domain from a workspace. */
export const useRemoveDomain = () => useWorkspaceOperation("removeDomain");
/** Joins a workspace of `useSuggestions` whose mode is `join`, and makes it the active one. */
export const useJoinByDomain = () => usePersonOperation("joinByDomain");
