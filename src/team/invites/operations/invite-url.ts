import * as z from "zod/mini";
import { MusterError } from "../../../errors";
import { outranks } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
import { inviteId, slug } from "../../inputs";
import { handedUrl } from "../handing";
import { closedInviteError } from "../state";
import { inviteUrlBatch } from "./invite-url.batch";

export const inviteUrlInput = z.object({ slug, inviteId });

/**
 * The link of a pending invite, to hand over; also of one that was mailed, for the day when its mail bounces.
 *
 * @throws MusterError as `requireCaller`, `INVITE_NOT_FOUND`, the code of an invite that has ended or is suspended, and
 * `ROLE_TOO_HIGH`
 */
export async function inviteUrl(scope: Scope, { slug, inviteId }: z.output<typeof inviteUrlInput>) {
	const { caller, target } = await runSignedIn(scope, inviteUrlBatch, { ...callerValues(scope, slug), inviteId });
	const { role } = requireCaller(caller, "canManageMembers");
	const [invite] = target;
	if (invite === undefined) throw new MusterError("INVITE_NOT_FOUND");
	if (invite.status !== "pending") throw closedInviteError(invite.status);
	if (outranks(invite.role, role)) throw new MusterError("ROLE_TOO_HIGH");
	return { url: await handedUrl(scope, invite) };
}
