/** The endpoints of Better Auth's organization plugin that Muster answers, by their path below `/api/auth`. */
import { checkSlug } from "./check-slug";
import { create } from "./create";
import { deleteOrganization } from "./delete";
import type { OrganizationEndpoint } from "./endpoint";
import { get, getFull } from "./get";
import { getActiveMember } from "./get-active-member";
import { getRole } from "./get-role";
import { hasPermission } from "./has-permission";
import { list } from "./list";
import { listMembers } from "./list-members";
import { setActive } from "./set-active";
import { update } from "./update";

export const ORGANIZATION_ENDPOINTS: Readonly<Record<`/organization/${string}`, OrganizationEndpoint>> = {
	"/organization/create": create,
	"/organization/check-slug": checkSlug,
	"/organization/update": update,
	"/organization/delete": deleteOrganization,
	"/organization/list": list,
	"/organization/set-active": setActive,
	"/organization/get-organization": get,
	"/organization/get-full-organization": getFull,
	"/organization/list-members": listMembers,
	"/organization/get-active-member": getActiveMember,
	"/organization/get-active-member-role": getRole,
	"/organization/has-permission": hasPermission,
};
