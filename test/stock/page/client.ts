/** The stock client of the page. All that it knows of Muster is the URL in the page's address. */
import { organizationClient } from "better-auth/client/plugins";
import { createAuthClient } from "better-auth/react";
import { accessControl, accessRoles } from "../../../client/access";

export const musterUrl = new URL(location.href).searchParams.get("muster") ?? "";
export const client = createAuthClient({
	baseURL: musterUrl,
	plugins: [organizationClient({ ac: accessControl, roles: accessRoles })],
});
