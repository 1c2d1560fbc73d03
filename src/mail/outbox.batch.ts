import { build, defineBatch, type Parameters } from "../db/batch";
import { type CodeMailKind, codeMail } from "../db/schema";
import type { Locale } from "../languages/locales";

export const oweCodeBatch = defineBatch(
	(
		p: Parameters<{
			mailId: string;
			kind: CodeMailKind;
			recipient: string;
			locale: Locale;
			sealedSecret: string;
			expiresAt: number;
			now: number;
		}>,
	) => ({
		mail: build
			.insert(codeMail)
			.values({
				id: p.mailId,
				kind: p.kind,
				recipient: p.recipient,
				locale: p.locale,
				sealedSecret: p.sealedSecret,
				expiresAt: p.expiresAt,
				queuedAt: p.now,
				createdAt: p.now,
			})
			.onConflictDoNothing({ target: codeMail.id }),
	}),
);
