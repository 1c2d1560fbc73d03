/** The invites that a call asks for, as one JSON parameter: one address and a thousand go through the same statements. */
import { type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
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
	mailId: string;
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
			mailId: scope.newId(),
			email,
			maskedEmail: maskAddress(email),
			recipientHash: await recipientHash(scope, email),
			role,
		})),
	);
}

/** SQL: the columns of a requested invite, of a row of `json_each(requested) as "entry"`. */
export const REQUESTED_COLUMNS = sql`
	"entry"."key" as "position",
	"entry"."value" ->> 'decisionId' as "decision_id",
	"entry"."value" ->> 'inviteId' as "invite_id",
	"entry"."value" ->> 'mailId' as "mail_id",
	"entry"."value" ->> 'email' as "email",
	"entry"."value" ->> 'maskedEmail' as "masked_email",
	"entry"."value" ->> 'recipientHash' as "recipient_hash",
	"entry"."value" ->> 'role' as "role"`;

/** SQL: the requested invites as rows of `entry`. */
export function requestedEntries(p: Parameters<RequestedValues>): SQL {
	return sql`json_each(${p.requested}) as "entry"`;
}
