import * as z from "zod/mini";
import { MusterError } from "../errors";
import type { Scope } from "../scope";
import { slug } from "../team/inputs";
import { toEvent } from "./event";
import { MAX_EVENTS_PER_PAGE } from "./limits";
import { listEventsBatch, listEventsOfBatch } from "./list-events.batch";

export const listEventsInput = z.object({
	slug: z.optional(slug),
	after: z.pipe(
		z._default(z.string().check(z.regex(/^\d{1,15}$/, { error: "must be the `seq` of an event" })), "0"),
		z.transform(Number),
	),
	limit: z.pipe(
		z.pipe(
			z._default(
				z.string().check(z.regex(/^\d{1,3}$/, { error: `must be a whole number from 1 to ${MAX_EVENTS_PER_PAGE}` })),
				String(MAX_EVENTS_PER_PAGE),
			),
			z.transform(Number),
		),
		z.number().check(z.minimum(1), z.maximum(MAX_EVENTS_PER_PAGE)),
	),
});

/** A page of the audit log, in order of commit. */
export async function listEvents({ database }: Scope, { slug, after, limit }: z.output<typeof listEventsInput>) {
	// One more row says if there is a next page.
	const values = { after, rows: limit + 1 };
	const { workspace, events } = await (slug === undefined
		? database.run(listEventsBatch, values).then(({ events }) => ({ workspace: null, events }))
		: database.run(listEventsOfBatch, { ...values, slug }));
	if (workspace?.length === 0) throw new MusterError("WORKSPACE_NOT_FOUND");
	const page = events.slice(0, limit);
	return {
		events: page.map(toEvent),
		nextCursor: events.length > limit ? String(page.at(-1)?.seq) : null,
	};
}
