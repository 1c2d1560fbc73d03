import { mintLinkToken } from "../../crypto/link-token";
import { type GrantableRole, outranks, type Role } from "../../rules/roles";
import { joinPath } from "../../rules/token-paths";
import type { Scope } from "../../scope";
import { domainsOf } from "./email-domains";
import type { LinkStatus } from "./state";

export interface LinkRow {
	id: string;
	label: string | null;
	role: GrantableRole;
	status: LinkStatus;
	maxUses: number | null;
	usedCount: number;
	/** JSON, as it is stored. */
	emailDomains: string | null;
	makerId: string | null;
	makerName: string | null;
	/** This and the other times: milliseconds since 1970 in UTC. */
	createdAt: number;
	expiresAt: number;
	lastUsedAt: number | null;
}

const iso = (ms: number) => new Date(ms).toISOString();

/**
 * A link as the API shows it. Its URL is made now, because no token is stored. Nobody gets the URL of a link that gives
 * more than their own role: they could come in by it with another account.
 *
 * @param viewerRole the role of the member who sees it
 */
export async function toLink({ config }: Pick<Scope, "config">, from: LinkRow, viewerRole: Role) {
	const { id: linkId, expiresAt } = from;
	const isTooHigh = outranks(from.role, viewerRole);
	const token = isTooHigh ? null : await mintLinkToken(config.keys, { linkId, expiresAt });
	return {
		id: from.id,
		url: token === null ? null : `${config.publicUrl}${joinPath(token)}`,
		label: from.label,
		role: from.role,
		status: from.status,
		maxUses: from.maxUses,
		usedCount: from.usedCount,
		emailDomains: domainsOf(from.emailDomains),
		createdBy: from.makerId === null ? null : { id: from.makerId, name: from.makerName ?? "" },
		createdAt: iso(from.createdAt),
		expiresAt: iso(from.expiresAt),
		lastUsedAt: from.lastUsedAt === null ? null : iso(from.lastUsedAt),
	};
}
