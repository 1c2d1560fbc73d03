import * as z from "zod/mini";
import type { Scope } from "../scope";
import { retryHeldBatch } from "./retry-held.batch";

export const retryHeldInput = z.object({});

/**
 * Tries one held invite mail now, though its hold has not reached its time: the operator has changed the transport, or the
 * quota is larger. If the mail is sent, the hold ends and the sweep announces all others. If not, the hold goes on.
 */
export async function retryHeld({ database, newId, now, announceMail }: Scope) {
	const { holds, probe } = await database.run(retryHeldBatch, { decisionId: newId(), now });
	announceMail(probe.map(({ id }) => id));
	return { ok: true as const, holds: holds.map(({ reason }) => reason), mailId: probe[0]?.id ?? null };
}
