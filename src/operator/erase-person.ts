import * as z from "zod/mini";
import { keysOfAddress } from "../crypto/usage-keys";
import { MusterError } from "../errors";
import { dayOf } from "../rules/day";
import { maskAddress } from "../rules/email-address";
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
	const { allowed, owned, erased } = await database.run(erasePersonBatch, {
		email,
		maskedEmail: maskAddress(email),
		day: dayOf(now),
		usageKeys: JSON.stringify(await keysOfAddress(scope.config.keys, email)),
		decisionId: newId(),
		now,
	});
	const [found] = erased;
	if (allowed.length === 0 || found === undefined) {
		throw new MusterError("PERSON_OWNS_WORKSPACES", { details: { workspaces: [...owned] } });
	}
	const { userId, memberships, invites, mails } = found;
	return { ok: true as const, userId, memberships, invites, mails };
}

async function addressOf({ database }: Scope, userId: string): Promise<string> {
	const [person] = (await database.run(addressOfPersonBatch, { userId })).person;
	if (person === undefined) throw new MusterError("PERSON_NOT_FOUND");
	return person.email;
}
