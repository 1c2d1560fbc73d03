import { and, lt, sql } from "drizzle-orm";
import { bare, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { joinRequest, user } from "../../../db/schema";
import { defineSignedInBatch } from "../../../session/define-signed-in-batch";
import { fromSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";
import { selectMyRequests } from "../select-requests";

type Values = SessionValues & { cursor: string; rows: number };

export const myRequestsBatch = defineSignedInBatch((p: Parameters<Values>) => {
	const person = fromSession(row({ id: user.id }), p);
	return {
		person,
		requests: selectMyRequests(and(sql`${joinRequest.userId} = (${person})`, lt(joinRequest.id, p.cursor))).limit(
			bare(p.rows),
		),
	};
});
