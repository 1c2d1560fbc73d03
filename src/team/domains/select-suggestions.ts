import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { workspace, workspaceDomain, workspaceMember } from "../../db/schema";
import type { DomainMode } from "../../rules/doors";
import { fromSession } from "../../session/live-session";
import type { SessionValues } from "../../session/session-values";
import { isMembership } from "../doors/admission-sql";
import { takesAddress } from "../doors/domains-sql";
import { isDomainOfPerson } from "./domain-sql";

/**
 * The workspaces that the domain of the signed-in person's address suggests, without those that they are in, that are
 * archived, or that take nobody with such an address.
 */
export function selectSuggestions(p: Parameters<SessionValues>) {
	return fromSession(
		row({
			name: workspace.name,
			slug: workspace.slug,
			logo: workspace.logo,
			memberCount: workspace.memberCount,
			mode: sql<Exclude<DomainMode, "off">>`${workspaceDomain.mode}`,
		}),
		p,
	)
		.innerJoin(workspaceDomain, and(isDomainOfPerson(), inArray(workspaceDomain.mode, ["suggest", "join"])))
		.innerJoin(workspace, eq(workspace.id, workspaceDomain.workspaceId))
		.leftJoin(workspaceMember, isMembership())
		.where(and(isNull(workspaceMember.id), isNull(workspace.archivedAt), takesAddress));
}
