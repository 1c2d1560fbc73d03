import * as z from "zod/mini";
import type { Scope } from "../../../scope";
import { token } from "../../inputs";
import { acceptByReference } from "../accept";
import { requireInviteToken } from "../require-token";

export const acceptInviteInput = z.object({ token });

export async function acceptInvite(scope: Scope, { token }: z.output<typeof acceptInviteInput>) {
	const { inviteId, sending, travelled } = await requireInviteToken(scope, token);
	return acceptByReference(scope, { inviteId, sending, isMailed: travelled === "mailed" ? 1 : 0 });
}
