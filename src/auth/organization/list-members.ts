import { eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspace, workspaceMember } from "../../db/schema";
import { MAX_PAGE_SIZE } from "../../rules/limits";
import type { Scope } from "../../scope";
import { renewSession } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { type AskerValues, askerValues, fromAsker, requireAsker, selectAsker } from "./asker";
import { memberFields, toStockMember } from "./members";
import { which } from "./shapes";
import { parseStock, StockError } from "./stock";

/** What members can be sorted and filtered by; the names are the plugin's. */
const FIELDS = {
	id: workspaceMember.id,
	userId: workspaceMember.userId,
	role: workspaceMember.role,
	createdAt: workspaceMember.createdAt,
} as const;
const fieldName = z.enum(Object.keys(FIELDS) as [keyof typeof FIELDS, ...(keyof typeof FIELDS)[]]);

/** The plugin's filter operators; `value` is bound as text, or as a JSON list for `in` and `not_in`. */
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
const operatorName = z.enum(Object.keys(OPERATORS) as [keyof typeof OPERATORS, ...(keyof typeof OPERATORS)[]]);

const wholeNumber = z
	.string()
	.regex(/^\d{1,9}$/, { error: "must be a whole number" })
	.transform(Number);
export const query = which.extend({
	limit: wholeNumber.transform((value) => Math.min(value || MAX_PAGE_SIZE, MAX_PAGE_SIZE)).default(MAX_PAGE_SIZE),
	offset: wholeNumber.default(0),
	sortBy: fieldName.default("id"),
	sortDirection: z.enum(["asc", "desc"]).default("asc"),
	filterField: fieldName.optional(),
	filterOperator: operatorName.default("eq"),
	filterValue: z.union([z.string(), z.array(z.string())]).default(""),
});
type Query = z.output<typeof query>;

type Values = AskerValues & { rows: number; offset: number; filterValue: string | number };

const defineListBatch = ({ sortBy, sortDirection, filterField, filterOperator }: Query) =>
	defineBatch((p: Parameters<Values>) => {
		const here = () => fromAsker({ id: sql`${workspace.id}`.as("id") }, p);
		const filter =
			filterField === undefined ? sql`true` : OPERATORS[filterOperator](sql`${FIELDS[filterField]}`, p.filterValue);
		const matching = () => sql`${workspaceMember.workspaceId} = ${here()} and ${filter}`;
		return {
			asker: selectAsker(p),
			members: build
				.select(row(memberFields))
				.from(workspaceMember)
				.innerJoin(user, eq(user.id, workspaceMember.userId))
				.where(matching())
				.orderBy(sql`${FIELDS[sortBy]} ${sql.raw(sortDirection)}`)
				.limit(sql.placeholder("rows"))
				.offset(sql.placeholder("offset")),
			// Without a filter the workspace's own counter answers, at any size.
			total:
				filterField === undefined
					? fromAsker({ count: sql<number>`${workspace.memberCount}`.as("count") }, p)
					: build
							.select(row({ count: sql<number>`count(*)` }))
							.from(workspaceMember)
							.where(matching()),
			renewed: renewSession(p),
		};
	});

const batches = new Map<string, ReturnType<typeof defineListBatch>>();

/** One batch a way of sorting and filtering; the names in the key are from closed lists, so the map stays small. */
function listBatch(asked: Query): ReturnType<typeof defineListBatch> {
	const key = [asked.sortBy, asked.sortDirection, asked.filterField, asked.filterOperator].join(" ");
	const known = batches.get(key) ?? defineListBatch(asked);
	batches.set(key, known);
	return known;
}

/** `GET /organization/list-members`, at any number of members; a page is at most 100. */
export async function listMembers(scope: Scope, input: unknown) {
	const signedIn = askerValues(scope, {});
	const asked = parseStock(query, "query", input);
	const values = {
		...signedIn,
		organizationId: asked.organizationId ?? null,
		organizationSlug: asked.organizationSlug ?? null,
	};
	const result = await runSignedIn(scope, listBatch(asked), {
		...values,
		rows: asked.limit,
		offset: asked.offset,
		filterValue: filterValue(asked),
	});
	const asker = requireAsker(result.asker, values, { code: "YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION" });
	if (asker === null) throw new StockError("NO_ACTIVE_ORGANIZATION");
	return { members: result.members.map(toStockMember), total: Number(result.total[0]?.count ?? 0) };
}

function filterValue({ filterField, filterOperator, filterValue }: Query): string | number {
	const list = Array.isArray(filterValue) ? filterValue : [filterValue];
	if (filterOperator === "in" || filterOperator === "not_in") return JSON.stringify(list);
	const value = list[0] ?? "";
	return filterField === "createdAt" ? new Date(/^\d+$/.test(value) ? Number(value) : value).getTime() || 0 : value;
}
