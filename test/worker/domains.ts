/** Domains of workspaces, and what DNS has about them. */
import type { DnsAnswer } from "../dns/dns";
import { newId, unique } from "../names";
import { insertDomains } from "../rows";
import { config } from "./bindings";
import { plant } from "./database";
import type { Workspace } from "./scene";

export const newDomain = () => `${unique("d")}.example`;

/** Sets the answer to questions about a name. */
export async function answerAbout(name: string, answer: DnsAnswer): Promise<void> {
	await fetch(`${config.dohUrl}?name=${name}`, { method: "PUT", body: JSON.stringify(answer) });
}

export interface PlantedDomain {
	domainId: string;
	domain: string;
	record: { name: string; value: string };
}

export interface DomainTerms {
	domain?: string;
	mode?: "off" | "suggest" | "join";
	status?: "pending" | "verified" | "lost";
	missedChecks?: number;
	dueAt?: number;
}

/** A domain of a workspace; DNS does not have its record. */
export async function plantedDomain({ workspaceId }: Workspace, terms: DomainTerms = {}): Promise<PlantedDomain> {
	const { domain = newDomain(), mode = "off", status = "verified", missedChecks = 0, dueAt } = terms;
	const [domainId, recordValue, now] = [newId(), newId(), Date.now()];
	await plant(
		insertDomains([
			{
				id: domainId,
				workspaceId,
				domain,
				mode,
				recordValue,
				createdAt: now,
				missedChecks,
				status,
				...(dueAt === undefined ? {} : { dueAt }),
			},
		]),
	);
	return { domainId, domain, record: { name: `_muster.${domain}`, value: `muster-domain=${recordValue}` } };
}

/** A claim whose record DNS has. */
export async function provableDomain(space: Workspace, terms: DomainTerms = {}): Promise<PlantedDomain> {
	const planted = await plantedDomain(space, { status: "pending", ...terms });
	await answerAbout(planted.record.name, { texts: [planted.record.value] });
	return planted;
}
