import type { Endpoint } from "./attacks";

/** Our own endpoints in Better Auth's place, and those of its own that pass through our hands. */
export const AUTH_ENDPOINTS: readonly Endpoint[] = [
	{
		method: "POST",
		path: "/api/auth/organization/create",
		fields: { name: "", slug: "a-new-one", logo: null, metadata: {} },
	},
	{ method: "POST", path: "/api/auth/organization/update", fields: { data: {}, organizationId: "" } },
	{ method: "POST", path: "/api/auth/organization/delete", fields: { organizationId: "" } },
	{ method: "POST", path: "/api/auth/organization/check-slug", fields: { slug: "" } },
	{ method: "POST", path: "/api/auth/organization/set-active", fields: { organizationId: "", organizationSlug: "" } },
	{ method: "POST", path: "/api/auth/organization/has-permission", fields: { permissions: { member: ["create"] } } },
	{ method: "GET", path: "/api/auth/organization/list", fields: {} },
	{
		method: "GET",
		path: "/api/auth/organization/get-organization",
		fields: { organizationId: "", organizationSlug: "" },
	},
	{
		method: "GET",
		path: "/api/auth/organization/get-full-organization",
		fields: { organizationId: "", organizationSlug: "", membersLimit: "3" },
	},
	{
		method: "GET",
		path: "/api/auth/organization/list-members",
		fields: {
			organizationId: "",
			limit: "2",
			offset: "0",
			sortBy: "createdAt",
			sortDirection: "desc",
			filterField: "role",
			filterOperator: "in",
			filterValue: "owner",
		},
	},
	{
		method: "POST",
		path: "/api/auth/sign-up/email",
		fields: { email: "", name: "", password: "short", inviteToken: "" },
	},
	{ method: "POST", path: "/api/auth/update-user", fields: { name: "", image: null } },
	{ method: "POST", path: "/api/auth/delete-user", fields: { password: "a password" } },
	{ method: "POST", path: "/api/auth/email-otp/send-verification-otp", fields: { email: "", type: "sign-in" } },
	{ method: "POST", path: "/api/auth/email-otp/verify-email", fields: { email: "", otp: "123456" } },
	{ method: "POST", path: "/api/auth/sign-in/email-otp", fields: { email: "", otp: "123456" } },
	{ method: "GET", path: "/api/auth/get-session", fields: {} },
];
