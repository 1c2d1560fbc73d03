import { z } from "@hono/zod-openapi";
import { fieldDocs } from "../http/field-docs";
import { operation } from "../http/operation";
import { nextCursor } from "../team/schemas";
import { ACTOR_KINDS } from "./event";
import { MAX_EVENTS_PER_PAGE } from "./limits";
import { listEventsInput } from "./list-events";

listEventsInput.shape.after.register(fieldDocs, {
	type: "integer",
	minimum: 0,
	default: 0,
	description: "The `seq` of the last event that you have read.",
});
listEventsInput.shape.limit.register(fieldDocs, {
	type: "integer",
	minimum: 1,
	maximum: MAX_EVENTS_PER_PAGE,
	default: MAX_EVENTS_PER_PAGE,
});

const event = z.object({
	seq: z.int().openapi({ description: "The place in the log, in order of commit." }),
	id: z.string(),
	type: z.string().openapi({ example: "invite.created" }),
	workspaceId: z.string().nullable(),
	workspaceSlug: z.string().nullable().openapi({ description: "Its slug now; null if the workspace is deleted." }),
	actor: z.object({ kind: z.enum(ACTOR_KINDS), id: z.string().nullable() }),
	data: z.record(z.string(), z.unknown()).openapi({ description: "Ids, roles, numbers and masked addresses." }),
	createdAt: z.iso.datetime(),
});

export const listEventsRoute = operation({
	method: "get",
	name: "listEvents",
	group: "operator",
	access: "operator",
	summary: "Read the audit log",
	description:
		"The events of one workspace, or of all, in order of commit. Events are kept for `KEEP_EVENTS_DAYS`; those of a deleted workspace too, without its slug. Reading them leaves no event.",
	input: listEventsInput,
	response: z.object({ events: z.array(event), nextCursor }),
	responseExample: {
		events: [
			{
				seq: 4711,
				id: "0193a5c11f2dK8mRw3e",
				type: "invite.created",
				workspaceId: "0193a5c0a11fT2kPq8s",
				workspaceSlug: "acme",
				actor: { kind: "person", id: "0193a5c07e6b7Qx4Tz1" },
				data: { inviteId: "0193a5c11f2dK8mRw3e", email: "a…@example.com", role: "member" },
				createdAt: "2026-11-22T09:30:00.000Z",
			},
		],
		nextCursor: null,
	},
	errors: ["WORKSPACE_NOT_FOUND"],
});
