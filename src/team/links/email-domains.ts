/** The domains that a link is confined to, as they are stored: a JSON list, or null for any domain. */
import * as z from "zod/mini";

const list = z.array(z.string());

/** @returns an empty list if any domain is allowed */
export function domainsOf(stored: string | null): string[] {
	return stored === null ? [] : list.parse(JSON.parse(stored));
}

/** The domains that are allowed by a link and by its workspace; the link's, if they have none in common. */
export function domainsOfBoth(ofLink: string | null, ofWorkspace: string | null): string[] {
	if (ofLink === null || ofWorkspace === null) return domainsOf(ofLink ?? ofWorkspace);
	const allowed = new Set(domainsOf(ofWorkspace));
	const domains = domainsOf(ofLink);
	const common = domains.filter((domain) => allowed.has(domain));
	return common.length > 0 ? common : domains;
}
