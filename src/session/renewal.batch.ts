import { defineBatch, type Parameters } from "../db/batch";
import { renewSession } from "./live-session";
import type { SessionValues } from "./session-values";

export const renewalBatch = defineBatch((p: Parameters<SessionValues>) => ({ renewed: renewSession(p) }));
