import * as z from "zod/mini";
import type { Scope } from "../../../scope";
import { inviteId } from "../../inputs";
import { acceptByReference } from "../accept";

export const acceptMyInviteInput = z.object({ inviteId });

export function acceptMyInvite(scope: Scope, { inviteId }: z.output<typeof acceptMyInviteInput>) {
	return acceptByReference(scope, { inviteId, sending: null, isMailed: 0 });
}
