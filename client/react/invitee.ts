/** Hooks for invitees, and for those who follow a link. */
import type { UseQueryResult } from "@tanstack/react-query";
import type { CodeOf, InvitePreview, LinkPreview, MyInvite, Suggestion } from "../types.js";
import { type RefusalError, useMusterQuery } from "./queries.js";
import { queryKeys } from "./query-keys.js";
import { useSession } from "./session.js";

/** Reads the pending invites of the signed-in user, newest first. */
export function useMyInvites(): UseQueryResult<MyInvite[], RefusalError<CodeOf<"myInvites">>> {
	const { data: session } = useSession();
	return useMusterQuery({
		key: queryKeys.myInvites,
		call: (client, signal) => client.myInvites({}, { signal }),
		select: ({ invites }) => invites,
		enabled: session != null,
	});
}

/** Reads the workspaces that the domain of the signed-in user's address suggests. */
export function useSuggestions(): UseQueryResult<Suggestion[], RefusalError<CodeOf<"suggestions">>> {
	const { data: session } = useSession();
	return useMusterQuery({
		key: queryKeys.suggestions,
		call: (client, signal) => client.suggestions({}, { signal }),
		select: ({ suggestions }) => suggestions,
		enabled: session != null,
	});
}

/**
 * Reads the invite behind a link. The user need not be signed in.
 *
 * @param token the last part of the link
 */
export function useInviteByToken(token: string): UseQueryResult<InvitePreview, RefusalError<CodeOf<"inviteByToken">>> {
	return useMusterQuery({
		key: queryKeys.inviteByToken(token),
		call: (client, signal) => client.inviteByToken({ token }, { signal }),
		select: ({ invite }) => invite,
	});
}

/**
 * Reads the link that a token is of. The user need not be signed in.
 *
 * @param token the last part of the link
 */
export function useLinkByToken(token: string): UseQueryResult<LinkPreview, RefusalError<CodeOf<"linkByToken">>> {
	return useMusterQuery({
		key: queryKeys.linkByToken(token),
		call: (client, signal) => client.linkByToken({ token }, { signal }),
		select: ({ link }) => link,
	});
}
