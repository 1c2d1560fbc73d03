import * as z from "zod/mini";
import type { InviteTransport, Joining, Visibility } from "../../rules/doors";

export interface DoorsRow {
	visibility: Visibility;
	joining: Joining;
	inviteTransport: InviteTransport;
	/** JSON: a list. */
	inviteDomains: string;
}

const domains = z.array(z.string());

/** The doors of a workspace as the API shows them. */
export function toDoors({ inviteDomains, ...doors }: DoorsRow) {
	return { ...doors, inviteDomains: domains.parse(JSON.parse(inviteDomains)) };
}
