import { build, defineBatch, type Parameters } from "../db/batch";
import { type MailKind, mailOutbox } from "../db/schema";
import type { Locale } from "../languages/locales";

export type CodeMailKind = Exclude<MailKind, "invite">;

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
			.insert(mailOutbox)
			.values({
				id: p.mailId,
				kind: p.kind,
				recipient: p.recipient,
				locale: p.locale,
				content: "{}",
				sealedSecret: p.sealedSecret,
				expiresAt: p.expiresAt,
				queuedAt: p.now,
				createdAt: p.now,
			})
			.onConflictDoNothing({ target: mailOutbox.id }),
	}),
);
