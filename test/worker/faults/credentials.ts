/** Credentials that must not open anything. */

import { config } from "../bindings";
import type { Credential, Person } from "../client";
import { sql } from "../database";
import { newPerson, type StaffedWorkspace, sessionTokenOf, signed } from "../scene";

/** A member of each role but the owner's whom the owner has removed, and whose session is alive. */
export async function removedMembers(space: StaffedWorkspace): Promise<Person[]> {
	const removed = Object.values(await space.everyRole());
	for (const { userId } of removed) await space.owner.post("removeMember", { slug: space.slug, userId });
	return removed;
}

/** Every kind of credential that is worth nothing, by a description. */
export async function worthlessCredentials(): Promise<Record<string, Credential>> {
	const [expired, signedOut, alive] = [await newPerson(), await newPerson(), await newPerson()];
	await sql("update session set expires_at = ? where user_id = ?", Date.now() - 1, expired.userId);
	await sql("delete from session where user_id = ?", signedOut.userId);
	const token = sessionTokenOf(alive);
	const forged = await signed(token, `not ${config.secret}`);
	return {
		"signed out": {},
		"expired session": { bearer: expired.bearer },
		"expired session's cookie": { cookie: expired.cookie },
		"session that was ended": { bearer: signedOut.bearer },
		"bearer under another key": { bearer: forged },
		"cookie under another key": { cookie: `better-auth.session_token=${forged}` },
		"bearer without a signature": { bearer: token },
		"cookie without a signature": { cookie: `better-auth.session_token=${token}` },
		"session token of nobody": { bearer: await signed("nobody") },
	};
}
