/** The parts of the responses about domains, and the texts about their inputs, for the documentation. */
import { z } from "@hono/zod-openapi";
import { fieldDocs } from "../../http/field-docs";
import { DOMAIN_MODES, DOMAIN_STATUSES } from "../../rules/doors";
import { domainId } from "../inputs";
import { domainMode } from "./inputs";

domainId.register(fieldDocs, { example: "0193a5c2b40a9LmTq2w" });
domainMode.register(fieldDocs, {
	description:
		"What the domain means for people with a verified address there: nothing (`off`), they see the workspace and may ask (`suggest`), or they may come in as `member` (`join`).",
});

const time = z.iso.datetime().nullable();

export const domainSchema = z
	.object({
		id: z.string(),
		domain: z.string(),
		status: z.enum(DOMAIN_STATUSES),
		mode: z.enum(DOMAIN_MODES),
		record: z
			.object({ type: z.literal("TXT"), name: z.string(), value: z.string() })
			.openapi({ description: "The record that DNS has to have, for as long as the workspace has the domain." }),
		verifiedAt: time,
		checkedAt: time.openapi({ description: "The last check that counted: the one that verified it, or a weekly one." }),
	})
	.openapi("Domain");

export const DOMAIN_EXAMPLE = {
	id: "0193a5c2b40a9LmTq2w",
	domain: "acme.com",
	status: "verified",
	mode: "join",
	record: { type: "TXT", name: "_muster.acme.com", value: "muster-domain=0193a5c2b40aXk3PzR8" },
	verifiedAt: "2026-11-22T09:30:00.000Z",
	checkedAt: "2026-11-22T09:30:00.000Z",
} as const;
