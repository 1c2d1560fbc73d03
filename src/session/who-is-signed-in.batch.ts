import type { Parameters } from "../db/batch";
import { row } from "../db/row";
import { user } from "../db/schema";
import { defineSignedInBatch } from "./define-signed-in-batch";
import { fromSession } from "./live-session";
import type { SessionValues } from "./session-values";

export const whoIsSignedInBatch = defineSignedInBatch((p: Parameters<SessionValues>) => ({
	person: fromSession(row({ name: user.name, email: user.email }), p),
}));
