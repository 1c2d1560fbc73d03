/** What is read by those who are invited. */
import type { UseQueryResult } from "@tanstack/react-query";
import type { CodeOf, InvitePreview, MyInvite } from "../types.js";
import { keys } from "./keys.js";
import { type RefusalError, useReading } from "./reading.js";
import { useSession } from "./session.js";

/** The pending invites for the person who is signed in. */
export function useMyInvites(): UseQueryResult<MyInvite[], RefusalError<CodeOf<"myInvites">>> {
	const { data: session } = useSession();
	return useReading({
		key: keys.myInvites,
		call: (client, signal) => client.myInvites({}, { signal }),
		pick: ({ invites }) => invites,
		enabled: session != null,
	});
}

/** What an invite's link says, to whoever holds its token, signed in or not. */
export function useInviteByToken(token: string): UseQueryResult<InvitePreview, RefusalError<CodeOf<"inviteByToken">>> {
	return useReading({
		key: keys.inviteByToken(token),
		call: (client, signal) => client.inviteByToken({ token }, { signal }),
		pick: ({ invite }) => invite,
	});
}
