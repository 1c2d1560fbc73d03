import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { slug } from "../../inputs";
import { type AdmissionFacts, whyNotAdmitted } from "../why-not-admitted";
import { joinOpenBatch } from "./join-open.batch";

export const joinOpenInput = z.object({ slug });

/**
 * Lets the caller into a public workspace that is open. A member stays what they are, whatever the workspace is now.
 *
 * @throws MusterError the first refusal that applies
 */
export async function joinOpen(scope: Scope, { slug }: z.output<typeof joinOpenInput>) {
	const values = { ...sessionValues(scope), slug, decisionId: scope.newId(), memberId: scope.newId() };
	const { person, allowed } = await runSignedIn(scope, joinOpenBatch, values);
	if (allowed.length > 0) return { ok: true as const, workspaceSlug: slug, alreadyMember: false };
	if (person[0]?.isMember) return { ok: true as const, workspaceSlug: slug, alreadyMember: true };
	throw whyNotJoined(person[0]);
}

interface Comer extends AdmissionFacts {
	/** Null: there is no such workspace. */
	isOpen: 0 | 1 | null;
	takesAddress: 0 | 1;
}

/** The first refusal that applies, in the order of the API. */
export function whyNotJoined(comer: Comer | undefined): MusterError {
	if (comer === undefined) return new MusterError("UNAUTHORIZED");
	if (!comer.isOpen) return new MusterError("WORKSPACE_NOT_FOUND");
	if (!comer.takesAddress) return new MusterError("EMAIL_DOMAIN_NOT_ALLOWED");
	return whyNotAdmitted(comer) ?? bug("A person could not join an open workspace.");
}
