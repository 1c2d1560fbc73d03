import * as z from "zod/mini";
import { MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { toMyInvite } from "../my-invite";
import { myInvitesBatch } from "./my-invites.batch";

export const myInvitesInput = z.object({});

export async function myInvites(scope: Scope) {
	const { me, invites } = await runSignedIn(scope, myInvitesBatch, sessionValues(scope));
	const [person] = me;
	if (person === undefined) throw new MusterError("UNAUTHORIZED");
	if (!person.emailVerified) throw new MusterError("EMAIL_NOT_VERIFIED");
	return { invites: invites.map(toMyInvite) };
}
