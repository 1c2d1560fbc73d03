import { and, eq, lte, type SQL, sql } from "drizzle-orm";
import { bare, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace, workspaceMember } from "../../../db/schema";
import { MAX_LIST_DEPTH } from "../../../rules/limits";
import type { SessionValues } from "../../../session/session-values";
import { type Actor, defineActorBatch } from "../../actor/actor";
import { type ByReference, byReference } from "../../actor/workspace-reference";
import { selectMembers } from "../select-members";

/** The fields that members can be sorted and filtered by. */
const FIELDS = {
	id: workspaceMember.id,
	userId: workspaceMember.userId,
	role: workspaceMember.role,
	createdAt: workspaceMember.createdAt,
} as const;

export type MemberField = keyof typeof FIELDS;

export const MEMBER_FIELDS = Object.keys(FIELDS) as [MemberField, ...MemberField[]];

/** The filter operators. `value` is bound as text, or as a JSON list for `in` and `not_in`. */
const OPERATORS = {
	eq: (field, value) => sql`${field} = ${value}`,
	ne: (field, value) => sql`${field} <> ${value}`,
	lt: (field, value) => sql`${field} < ${value}`,
	lte: (field, value) => sql`${field} <= ${value}`,
	gt: (field, value) => sql`${field} > ${value}`,
	gte: (field, value) => sql`${field} >= ${value}`,
	in: (field, value) => sql`${field} in (select "value" from json_each(${value}))`,
	not_in: (field, value) => sql`${field} not in (select "value" from json_each(${value}))`,
	contains: (field, value) => sql`instr(${field}, ${value}) > 0`,
	starts_with: (field, value) => sql`substr(${field}, 1, length(${value})) = ${value}`,
	ends_with: (field, value) => sql`substr(${field}, -length(${value})) = ${value}`,
} as const satisfies Record<string, (field: SQL, value: SQL) => SQL>;

export type MemberOperator = keyof typeof OPERATORS;

export const MEMBER_OPERATORS = Object.keys(OPERATORS) as [MemberOperator, ...MemberOperator[]];

/** The order and the filter of a list of members. Only names from closed lists reach the text of a statement. */
export interface MemberQuery {
	sortBy: MemberField;
	sortDirection: "asc" | "desc";
	filterField?: MemberField | undefined;
	filterOperator: MemberOperator;
}

type Values = SessionValues & ByReference & { rows: number; offset: number; filterValue: string | number };

/** True if an index answers the query, so that its cost does not grow with the workspace. */
function usesIndex({ sortBy, filterField, filterOperator }: MemberQuery): boolean {
	if (filterField === undefined) return sortBy === "id";
	return filterOperator === "eq" && (filterField === "id" || filterField === "userId");
}

function countMatching(actor: Actor, filter: SQL): SQL<number> {
	return sql`(select count(*) from ${workspaceMember} where ${workspaceMember.workspaceId} = ${actor.workspaceId} and ${filter})`;
}

const defineSearchBatch = (query: MemberQuery) =>
	defineActorBatch(byReference, (p: Parameters<Values>, actor) => {
		const { sortBy, sortDirection, filterField, filterOperator } = query;
		const filter =
			filterField === undefined ? undefined : OPERATORS[filterOperator](sql`${FIELDS[filterField]}`, p.filterValue);
		// Without a filter the workspace's own counter answers, at any size.
		const count = filter === undefined ? sql<number>`${workspace.memberCount}` : countMatching(actor, filter);
		const isAllowed = usesIndex(query) ? undefined : lte(workspace.memberCount, MAX_LIST_DEPTH);
		return {
			// If the query is not allowed, there is no workspace id to search with, so D1 reads no member.
			members: selectMembers()
				.where(
					and(eq(workspaceMember.workspaceId, actor.select(row({ id: actor.workspaceId })).where(isAllowed)), filter),
				)
				.orderBy(sql`${FIELDS[sortBy]} ${sql.raw(sortDirection)}`)
				.limit(bare(p.rows))
				.offset(bare(p.offset)),
			total: actor.select(row({ count })).where(isAllowed),
		};
	});

const batches = new Map<string, ReturnType<typeof defineSearchBatch>>();

/** One batch for each way of sorting and filtering; the names in the key are from closed lists, so the map stays small. */
export function searchBatch(query: MemberQuery): ReturnType<typeof defineSearchBatch> {
	const key = [query.sortBy, query.sortDirection, query.filterField, query.filterOperator].join(" ");
	const known = batches.get(key) ?? defineSearchBatch(query);
	batches.set(key, known);
	return known;
}
