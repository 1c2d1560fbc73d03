import * as z from "zod/mini";
import { macHex } from "../crypto/derived-keys";
import { MusterError } from "../errors";
import { dayOf } from "../rules/day";
import { maskAddress } from "../rules/email-address";
import { untaggedAddress } from "../rules/untagged-address";
import type { Scope } from "../scope";
import { email, userId } from "../team/inputs";
import { addressOfPersonBatch, erasePersonBatch } from "./erase-person.batch";

export const erasePersonInput = z.object({ email: z.optional(email), userId: z.optional(userId) }).check(
	z.refine(({ email, userId }) => (email === undefined) !== (userId === undefined), {
		error: "needs an email or a userId, and not both",
	}),
);

/**
 * Takes a person out of every table: the account with its sessions and memberships, every invite to the address in every
 * workspace, owed mails, and the counts of the day. It also works for an address that never had an account.
 *
 * @throws MusterError `PERSON_NOT_FOUND` if there is no account with that id, `PERSON_OWNS_WORKSPACES` with the list
 */
export async function erasePerson(scope: Scope, input: z.output<typeof erasePersonInput>) {
	const { database, newId, now } = scope;
	const email = input.email ?? (await addressOf(scope, input.userId ?? ""));
	const { allowed, owned, found } = await database.run(erasePersonBatch, {
		email,
		maskedEmail: maskAddress(email),
		day: dayOf(now),
		usageKeys: JSON.stringify(await usageKeysOf(scope, email)),
		decisionId: newId(),
		now,
	});
	if (allowed.length === 0) throw new MusterError("PERSON_OWNS_WORKSPACES", { details: { workspaces: [...owned] } });
	const [erased] = found;
	return {
		ok: true as const,
		userId: erased?.userId ?? null,
		memberships: erased?.memberships ?? 0,
		invites: erased?.invites ?? 0,
		mails: erased?.mails ?? 0,
	};
}

async function addressOf({ database }: Scope, userId: string): Promise<string> {
	const [person] = (await database.run(addressOfPersonBatch, { userId })).person;
	if (person === undefined) throw new MusterError("PERSON_NOT_FOUND");
	return person.email;
}

/** The keys under which the day counts an address: `auth/sign-in-usage.ts` and `team/invites/mail-caps-sql.ts`. */
async function usageKeysOf({ config }: Scope, email: string): Promise<string[]> {
	const key = await config.keys.usage;
	const [address, untagged, known] = await Promise.all(
		[email, untaggedAddress(email), `known browsers of ${email}`].map((text) => macHex(key, text, 16)),
	);
	return [`recipient:${address}`, `codes:${untagged}`, `codes:${known}`, `wrong:${known}`];
}
