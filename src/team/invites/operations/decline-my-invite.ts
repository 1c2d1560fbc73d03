import * as z from "zod/mini";
import type { Scope } from "../../../scope";
import { inviteId } from "../../inputs";
import { declineById } from "../decline";

export const declineMyInviteInput = z.object({ inviteId });

export function declineMyInvite(scope: Scope, { inviteId }: z.output<typeof declineMyInviteInput>) {
	return declineById(scope, inviteId);
}
