import * as z from "zod/mini";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { type MyInviteRow, requireVerifiedPerson, toMyInvite } from "../my-invite";
import { myInvitesBatch } from "./my-invites.batch";

export const myInvitesInput = z.object({});

export async function myInvites(scope: Scope) {
	return { invites: (await readMyInvites(scope)).map(toMyInvite) };
}

/**
 * The pending invites to the caller's own address, newest first.
 *
 * @throws MusterError `UNAUTHORIZED`, `EMAIL_NOT_VERIFIED`
 */
export async function readMyInvites(scope: Scope): Promise<MyInviteRow[]> {
	const { me, invites } = await runSignedIn(scope, myInvitesBatch, sessionValues(scope));
	requireVerifiedPerson(me);
	return invites;
}
