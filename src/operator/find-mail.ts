import * as z from "zod/mini";
import { maskAddress } from "../rules/email-address";
import type { Scope } from "../scope";
import { email } from "../team/inputs";
import { findMailBatch } from "./find-mail.batch";
import { foundMail } from "./found-mail";

export const findMailInput = z.object({ email });

/** Every mail that is or was owed to an address, the newest first, and whatever keeps mails from it. */
export async function findMail({ database, newId, now }: Scope, { email }: z.output<typeof findMailInput>) {
	const { account, holds, codes, invites } = await database.run(findMailBatch, {
		email,
		maskedEmail: maskAddress(email),
		decisionId: newId(),
		now,
	});
	const [person] = account;
	return {
		account:
			person === undefined
				? null
				: {
						userId: person.userId,
						emailVerified: person.emailVerified === 1,
						blockedAt: person.blockedAt === null ? null : new Date(person.blockedAt).toISOString(),
					},
		holds: holds.map(({ reason, until }) => ({ reason, until: new Date(until).toISOString() })),
		mails: [...codes, ...invites].sort((one, other) => other.owedAt - one.owedAt).map(foundMail),
	};
}
