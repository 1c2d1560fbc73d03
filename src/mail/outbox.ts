import type { Keys } from "../crypto/derived-keys";
import { seal } from "../crypto/seal";
import type { Database } from "../db/database";
import type { CodeMailKind } from "../db/schema";
import type { Locale } from "../languages/locales";
import { SECOND_MS } from "../rules/limits";
import { oweCodeBatch } from "./outbox.batch";

/**
 * Inserts an owed mail with a secret: a code or a link. The database holds the secret only in encrypted form. A second
 * call with the same `mailId` changes nothing.
 *
 * @param mail `lifetimeSeconds` is the time for which the secret is valid
 */
export async function oweCodeMail(
	database: Database,
	keys: Keys,
	mail: {
		mailId: string;
		kind: CodeMailKind;
		recipient: string;
		locale: Locale;
		secret: string;
		lifetimeSeconds: number;
		now: number;
	},
): Promise<void> {
	const { mailId, kind, recipient, locale, secret, lifetimeSeconds, now } = mail;
	await database.run(oweCodeBatch, {
		mailId,
		kind,
		recipient,
		locale,
		sealedSecret: await seal(keys, mailId, secret),
		expiresAt: now + lifetimeSeconds * SECOND_MS,
		now,
	});
}
