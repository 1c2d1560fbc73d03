import { z } from "zod";
import { MAX_LIST_DEPTH, MAX_PAGE_SIZE } from "../../rules/limits";
import { searchMembers } from "../../team/members/operations/search-members";
import { MEMBER_FIELDS, MEMBER_OPERATORS } from "../../team/members/operations/search-members-sql";
import { AuthError } from "../auth-error";
import { organizationEndpoint } from "./endpoint";
import { toOrganizationMember } from "./member";
import { referenceOf, which } from "./shapes";

const wholeNumber = z
	.string()
	.regex(/^\d{1,9}$/, { error: "must be a whole number" })
	.transform(Number);

export const query = which.extend({
	limit: wholeNumber.transform((value) => Math.min(value || MAX_PAGE_SIZE, MAX_PAGE_SIZE)).default(MAX_PAGE_SIZE),
	offset: wholeNumber
		.refine((value) => value <= MAX_LIST_DEPTH, {
			error: `must be at most ${MAX_LIST_DEPTH}; /api/team/membersByWorkspaceSlug lists any number of members`,
		})
		.default(0),
	sortBy: z.enum(MEMBER_FIELDS).default("id"),
	sortDirection: z.enum(["asc", "desc"]).default("asc"),
	filterField: z.enum(MEMBER_FIELDS).optional(),
	filterOperator: z.enum(MEMBER_OPERATORS).default("eq"),
	filterValue: z.union([z.string(), z.array(z.string())]).default(""),
});
type Query = z.output<typeof query>;

const TOO_LARGE = `[query] an organization of more than ${MAX_LIST_DEPTH} members is sorted by id only, and filtered by eq on id or userId only`;

/**
 * `GET /organization/list-members`. A page has at most 100 members. Its cost does not grow with the workspace: a large one
 * is sorted by id only, and filtered by one id only.
 */
export const listMembers = organizationEndpoint(
	"GET",
	query,
	{
		NO_ACTIVE_WORKSPACE: "NO_ACTIVE_ORGANIZATION",
		WORKSPACE_NOT_FOUND: "YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION",
	},
	async (scope, asked) => {
		const found = await searchMembers(scope, referenceOf(asked), { ...asked, filterValue: filterValueOf(asked) });
		if (found === null) throw new AuthError("VALIDATION_ERROR", { message: TOO_LARGE });
		const { workspaceId, members, total } = found;
		return { members: members.map((member) => toOrganizationMember(workspaceId, member)), total };
	},
);

function filterValueOf({ filterField, filterOperator, filterValue }: Query): string | number {
	const list = Array.isArray(filterValue) ? filterValue : [filterValue];
	if (filterOperator === "in" || filterOperator === "not_in") return JSON.stringify(list);
	const value = list[0] ?? "";
	return filterField === "createdAt" ? new Date(/^\d+$/.test(value) ? Number(value) : value).getTime() || 0 : value;
}
