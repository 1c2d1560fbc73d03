import { and, eq, gt, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { insertFrom } from "../db/insert-from";
import { row } from "../db/row";
import { verification } from "../db/schema";

type Values = { id: string; identifier: string; value: string; now: number; expiresAt: number };

export const rememberSendingBatch = defineBatch((p: Parameters<Values>) => ({
	remembered: insertFrom(
		verification,
		{
			id: p.id,
			identifier: p.identifier,
			value: p.value,
			expiresAt: p.expiresAt,
			createdAt: p.now,
			updatedAt: p.now,
		},
		sql``,
	),
}));

export const recallSendingBatch = defineBatch((p: Parameters<{ identifier: string; now: number }>) => ({
	sendings: build
		.select(row({ value: verification.value }))
		.from(verification)
		.where(and(eq(verification.identifier, p.identifier), gt(verification.expiresAt, p.now))),
}));
