/** The data of the page of a link: its terms, and the visitor if they are signed in. Never writes. */
import { MusterError } from "../../errors";
import type { Scope } from "../../scope";
import { domainsOfBoth } from "../links/email-domains";
import { requireLinkToken } from "../links/require-token";
import { joinPageBatch } from "./join-page.batch";

/** @throws MusterError `LINK_NOT_FOUND`, `LINK_EXPIRED` */
export async function readJoinPage(scope: Scope, token: string) {
	const { linkId } = await requireLinkToken(scope, token);
	const sessionToken = scope.credential?.token ?? null;
	const result = await scope.database.run(joinPageBatch, { now: scope.now, linkId, sessionToken });
	const [found] = result.link;
	if (found === undefined) throw new MusterError("LINK_NOT_FOUND");
	const { emailDomains, inviteDomains, isArchived, hasRoom, ...link } = found;
	return {
		link: {
			...link,
			domains: domainsOfBoth(emailDomains, inviteDomains),
			isArchived: isArchived === 1,
			hasRoom: hasRoom === 1,
		},
		person: result.person[0] ?? null,
	};
}

export type JoinPageData = Awaited<ReturnType<typeof readJoinPage>>;
