import * as z from "zod/mini";
import { MusterError } from "../../../errors";
import { maskAddress } from "../../../rules/email-address";
import type { Scope } from "../../../scope";
import { token } from "../../inputs";
import { linkStatus } from "../linked-invite";
import { requireInviteToken } from "../require-token";
import { inviteByTokenBatch } from "./invite-by-token.batch";

export const inviteByTokenInput = z.object({ token });

export async function inviteByToken(scope: Scope, { token }: z.output<typeof inviteByTokenInput>) {
	const { inviteId, sending } = await requireInviteToken(scope, token);
	const [found] = (await scope.database.run(inviteByTokenBatch, { now: scope.now, inviteId })).invite;
	if (found === undefined) throw new MusterError("INVITE_EXPIRED");
	const status = linkStatus(found, sending);
	if (status === "expired") throw new MusterError("INVITE_EXPIRED");
	const { workspaceName, workspaceSlug, workspaceLogo, role, invitedByName } = found;
	return {
		invite: {
			workspaceName,
			workspaceSlug,
			workspaceLogo,
			role,
			invitedByName,
			email: maskAddress(found.email),
			expiresAt: new Date(found.expiresAt).toISOString(),
			status,
		},
	};
}
