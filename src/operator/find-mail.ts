import * as z from "zod/mini";
import { maskAddress } from "../rules/email-address";
import type { Scope } from "../scope";
import { email } from "../team/inputs";
import { findMailBatch } from "./find-mail.batch";
import { type CodeRow, foundMail } from "./found-mail";
import { MAX_FOUND_MAILS } from "./limits";

export const findMailInput = z.object({ email });

/** The mails that are or were owed to an address, the newest first, and whatever keeps mails from it. */
export async function findMail({ database, newId, now }: Scope, { email }: z.output<typeof findMailInput>) {
	const { account, holds, codes, notices, invites } = await database.run(findMailBatch, {
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
		mails: [codes, notices, invites]
			.flatMap((mails): CodeRow[] => mails.slice(0, MAX_FOUND_MAILS))
			.sort((one, other) => other.owedAt - one.owedAt)
			.map(foundMail),
		more: [codes, notices, invites].some(({ length }) => length > MAX_FOUND_MAILS),
	};
}
