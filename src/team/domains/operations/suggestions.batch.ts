import type { Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { user } from "../../../db/schema";
import { defineSignedInBatch } from "../../../session/define-signed-in-batch";
import { fromSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";
import { selectSuggestions } from "../select-suggestions";

export const suggestionsBatch = defineSignedInBatch((p: Parameters<SessionValues>) => ({
	me: fromSession(row({ emailVerified: user.emailVerified }), p),
	suggestions: selectSuggestions(p),
}));
