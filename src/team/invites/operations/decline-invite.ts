import * as z from "zod/mini";
import type { Scope } from "../../../scope";
import { token } from "../../inputs";
import { declineByLink } from "../decline";
import { requireInviteToken } from "../require-token";

export const declineInviteInput = z.object({ token });

export async function declineInvite(scope: Scope, { token }: z.output<typeof declineInviteInput>) {
	return declineByLink(scope, await requireInviteToken(scope, token));
}
