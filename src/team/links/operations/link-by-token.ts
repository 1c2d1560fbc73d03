import * as z from "zod/mini";
import { MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { token } from "../../inputs";
import { domainsOfBoth } from "../email-domains";
import { requireLinkToken } from "../require-token";
import { linkByTokenBatch } from "./link-by-token.batch";

export const linkByTokenInput = z.object({ token });

export async function linkByToken(scope: Scope, { token }: z.output<typeof linkByTokenInput>) {
	const { linkId } = await requireLinkToken(scope, token);
	const [found] = (await scope.database.run(linkByTokenBatch, { now: scope.now, linkId })).link;
	if (found === undefined) throw new MusterError("LINK_NOT_FOUND");
	const { workspaceName, workspaceSlug, workspaceLogo, role, status, emailDomains, inviteDomains, expiresAt } = found;
	return {
		link: {
			workspaceName,
			workspaceSlug,
			workspaceLogo,
			role,
			status,
			emailDomains: domainsOfBoth(emailDomains, inviteDomains),
			expiresAt: new Date(expiresAt).toISOString(),
		},
	};
}
