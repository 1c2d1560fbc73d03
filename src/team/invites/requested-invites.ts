/** The invites that a call asks for, as one JSON parameter: one address and a thousand go through the same statements. */
import { maskAddress } from "../../rules/email-address";
import type { GrantableRole } from "../../rules/roles";
import type { Scope } from "../../scope";
import { recipientHash } from "./mail-caps";

/** An address to invite, and the role that it gets. */
export interface Wanted {
	email: string;
	role: GrantableRole;
}

/** One element of the parameter `requested`. The Worker makes the ids. */
export interface RequestedInvite extends Wanted {
	decisionId: string;
	inviteId: string;
	maskedEmail: string;
	recipientHash: string;
}

export type RequestedValues = {
	/** JSON: a list of `RequestedInvite`, in the order in which seats are given. */
	requested: string;
};

/** Adds to each wanted invite its new ids, its masked address and the hash of its address. */
export function requestInvites(scope: Scope, wanted: readonly Wanted[]): Promise<RequestedInvite[]> {
	return Promise.all(
		wanted.map(async ({ email, role }) => ({
			decisionId: scope.newId(),
			inviteId: scope.newId(),
			email,
			maskedEmail: maskAddress(email),
			recipientHash: await recipientHash(scope, email),
			role,
		})),
	);
}
