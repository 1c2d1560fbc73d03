/** What changes something: a mutation for each operation that writes. Afterwards what it changed is read again. */
import { type QueryKey, type UseMutationResult, useMutation } from "@tanstack/react-query";
import { answerOf } from "../error.js";
import type { AnswerOf, CodeOf, InputOf, MethodOf, OperationName, Result } from "../types.js";
import { useMuster } from "./context.js";
import { keys } from "./keys.js";
import type { RefusalError } from "./reading.js";
import { useSlug } from "./workspace.js";

type Write = { [Name in OperationName]: MethodOf<Name> extends "POST" ? Name : never }[OperationName];
type WriteInWorkspace = { [Name in Write]: InputOf<Name> extends { slug: string } ? Name : never }[Write];
type WriteOnInvite = Exclude<Write, WriteInWorkspace>;

type Mutation<Name extends Write, Given> = UseMutationResult<
	AnswerOf<Name>,
	RefusalError<CodeOf<Name>>,
	Given,
	{ changed: QueryKey }
>;

/** An input whose slug may be left out: the active workspace is meant then. All of it may, where nothing else is in it. */
export type InWorkspace<Input> =
	object extends Omit<Input, "slug">
		? // biome-ignore lint/suspicious/noConfusingVoidType: so that `mutate()` takes no argument
			{ slug?: string | undefined } | void
		: Omit<Input, "slug"> & { slug?: string | undefined };

function useWrite<Name extends Write, Given>(
	name: Name,
	inputOf: (given: Given) => InputOf<Name>,
	changedBy: (input: InputOf<Name>) => QueryKey,
): Mutation<Name, Given> {
	const { client, queries } = useMuster();
	const call = client[name] as unknown as (input: InputOf<Name>) => Promise<Result<AnswerOf<Name>>>;
	return useMutation<AnswerOf<Name>, RefusalError<CodeOf<Name>>, Given, { changed: QueryKey }>(
		{
			mutationFn: (given) => answerOf(call(inputOf(given))),
			onMutate: (given) => ({ changed: changedBy(inputOf(given)) }),
			// After a refusal too: what the page shows may be why.
			onSettled: (_answer, _error, _given, context) => {
				if (context !== undefined) void queries.invalidateQueries({ queryKey: context.changed });
			},
		},
		queries,
	);
}

function useWriteInWorkspace<Name extends WriteInWorkspace>(
	name: Name,
	changedBy: (input: InputOf<Name>) => QueryKey = ({ slug }) => keys.workspace(slug),
): Mutation<Name, InWorkspace<InputOf<Name>>> {
	const active = useSlug(undefined);
	return useWrite(name, (given) => ({ slug: active, ...given }) as InputOf<Name>, changedBy);
}

/** What becomes of an invite changes where somebody belongs. */
function useWriteOnInvite<Name extends WriteOnInvite>(name: Name): Mutation<Name, InputOf<Name>> {
	return useWrite(
		name,
		(given: InputOf<Name>) => given,
		() => keys.all,
	);
}

export const useInvite = () => useWriteInWorkspace("invite");
export const useInviteMany = () => useWriteInWorkspace("inviteMany");
export const useResendInvite = () => useWriteInWorkspace("resendInvite");
export const useRevokeInvite = () => useWriteInWorkspace("revokeInvite");
export const useUpdateRole = () => useWriteInWorkspace("updateRole");
export const useRemoveMember = () => useWriteInWorkspace("removeMember");
export const useTransferOwnership = () => useWriteInWorkspace("transferOwnership");
export const useLeave = () => useWriteInWorkspace("leave", () => keys.all);
export const useAcceptInvite = () => useWriteOnInvite("acceptInvite");
export const useDeclineInvite = () => useWriteOnInvite("declineInvite");
export const useAcceptMyInvite = () => useWriteOnInvite("acceptMyInvite");
export const useDeclineMyInvite = () => useWriteOnInvite("declineMyInvite");
