import { and, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { workspace } from "../../../db/schema";
import type { Locale } from "../../../languages/locales";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";

export const archiveWorkspaceBatch = defineActorBatch(
	bySlug,
	(p: Parameters<CallerValues & DecisionValues & { locale: Locale }>, actor) => ({
		decision: decision(
			p,
			actor
				.entry(p, { action: "workspace.archived", metadata: sql`json_object('slug', ${workspace.slug})` })
				.where(actor.may("canDeleteWorkspace")),
		),
		archived: build
			.update(workspace)
			.set({ archivedAt: p.now, archiveLocale: p.locale })
			.where(and(bySlug(p), decided(p))),
		allowed: selectDecided(p),
	}),
);
