import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { emailDomains, linkStatus, role } from "../../schemas";
import { linkByTokenInput } from "./link-by-token";

export const linkByTokenRoute = operation({
	method: "get",
	name: "linkByToken",
	group: "team",
	summary: "Get a link by its token",
	description:
		"For whoever holds the token, signed in or not. Never writes. `emailDomains` are those of the link and of its workspace.",
	input: linkByTokenInput,
	response: z.object({
		link: z.object({
			workspaceName: z.string(),
			workspaceSlug: z.string(),
			workspaceLogo: z.string().nullable(),
			role,
			emailDomains,
			expiresAt: z.iso.datetime(),
			status: linkStatus,
		}),
	}),
	responseExample: {
		link: {
			workspaceName: "Acme",
			workspaceSlug: "acme",
			workspaceLogo: null,
			role: "member",
			emailDomains: ["example.com"],
			expiresAt: "2026-11-29T09:30:00.000Z",
			status: "active",
		},
	},
	access: "open",
	errors: ["LINK_NOT_FOUND", "LINK_EXPIRED", "RATE_LIMITED"],
});
