import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import {
	DAY_MS,
	DEFAULT_LINK_DAYS,
	MAX_EMAIL_DOMAINS,
	MAX_LABEL_LENGTH,
	MAX_LINK_DAYS,
	MAX_LINK_USES,
} from "../../../rules/limits";
import { outranks } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { type Caller, callerValues, requireWriter } from "../../actor/caller";
import { domainName, grantableRole, slug } from "../../inputs";
import { toLink } from "../view";
import { createLinkBatch } from "./create-link.batch";

export const createLinkInput = z.object({
	slug,
	role: grantableRole,
	label: z.optional(z.string().check(z.trim(), z.maxLength(MAX_LABEL_LENGTH))),
	maxUses: z.optional(z.int().check(z.minimum(1), z.maximum(MAX_LINK_USES))),
	expiresInDays: z._default(z.int().check(z.minimum(1), z.maximum(MAX_LINK_DAYS)), DEFAULT_LINK_DAYS),
	emailDomains: z.optional(z.array(domainName).check(z.maxLength(MAX_EMAIL_DOMAINS))),
});

/** Makes a link. Nothing is mailed, so the caller's address need not be verified. */
export async function createLink(
	scope: Scope,
	{ slug, role, label, maxUses, expiresInDays, emailDomains = [] }: z.output<typeof createLinkInput>,
) {
	const { now } = scope;
	const linkId = scope.newId();
	const made = {
		role,
		label: label || null,
		maxUses: maxUses ?? null,
		emailDomains: emailDomains.length === 0 ? null : JSON.stringify([...new Set(emailDomains)]),
		expiresAt: now + expiresInDays * DAY_MS,
	};
	const values = { ...callerValues(scope, slug), ...made, linkId, decisionId: scope.newId() };
	const { caller, limit, allowed } = await runSignedIn(scope, createLinkBatch, values);
	if (allowed.length === 0) throw whyNotCreated(requireWriter(caller, "canManageMembers"), role, limit[0]?.hasRoom);
	const maker = caller[0];
	const from = {
		...made,
		id: linkId,
		status: "active" as const,
		usedCount: 0,
		makerId: maker?.userId ?? null,
		makerName: maker?.name ?? null,
		createdAt: now,
		lastUsedAt: null,
	};
	const link = await toLink(scope, from, maker?.role ?? role);
	return { link };
}

/** The first refusal that applies, in the order of the API. */
export function whyNotCreated(
	caller: Pick<Caller, "role">,
	role: z.output<typeof grantableRole>,
	hasRoom: 0 | 1 | undefined,
): MusterError {
	if (outranks(role, caller.role)) return new MusterError("ROLE_TOO_HIGH");
	return hasRoom ? bug("A link could not be made.") : new MusterError("LINK_LIMIT_REACHED");
}
