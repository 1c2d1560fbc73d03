import { type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import type { RequestedValues } from "./requested-invites";

/** SQL: the columns of a requested invite, of a row of `json_each(requested) as "entry"`. */
export const REQUESTED_COLUMNS = sql`
	"entry"."key" as "position",
	"entry"."value" ->> 'decisionId' as "decision_id",
	"entry"."value" ->> 'inviteId' as "invite_id",
	"entry"."value" ->> 'email' as "email",
	"entry"."value" ->> 'maskedEmail' as "masked_email",
	"entry"."value" ->> 'recipientHash' as "recipient_hash",
	"entry"."value" ->> 'role' as "role"`;

/** SQL: the requested invites as rows of `entry`. */
export function requestedEntries(p: Parameters<RequestedValues>): SQL {
	return sql`json_each(${p.requested}) as "entry"`;
}
