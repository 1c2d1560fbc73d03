import * as z from "zod/mini";
import { bug } from "../../../errors";
import { chooseLocale } from "../../../languages/choose-locale";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireWriter } from "../../actor/caller";
import { requestId, slug } from "../../inputs";
import { whyNotDecided } from "../why-not-decided";
import { declineRequestBatch } from "./decline-request.batch";

export const declineRequestInput = z.object({ slug, requestId });

export async function declineRequest(scope: Scope, { slug, requestId }: z.output<typeof declineRequestInput>) {
	const { caller, request, mails, allowed } = await runSignedIn(scope, declineRequestBatch, {
		...callerValues(scope, slug),
		requestId,
		decisionId: scope.newId(),
		locale: chooseLocale([scope.acceptLanguage]),
	});
	scope.announceMail(mails.map(({ id }) => id));
	if (allowed.length > 0) return { ok: true as const };
	requireWriter(caller, "canManageMembers");
	throw whyNotDecided(request[0]) ?? bug("A request could not be declined.");
}
