import { get, post } from "../../http/serve";
import { limitDomainChecksByRate } from "../rate-limits";
import { addDomain, addDomainInput } from "./operations/add-domain";
import { joinByDomain, joinByDomainInput } from "./operations/join-by-domain";
import { listDomains, listDomainsInput } from "./operations/list-domains";
import { removeDomain, removeDomainInput } from "./operations/remove-domain";
import { setDomainMode, setDomainModeInput } from "./operations/set-domain-mode";
import { suggestions, suggestionsInput } from "./operations/suggestions";
import { verifyDomain, verifyDomainInput } from "./operations/verify-domain";

export const domainOperations = {
	addDomain: post(addDomainInput, addDomain, { status: 201 }),
	listDomains: get(listDomainsInput, listDomains),
	verifyDomain: post(verifyDomainInput, verifyDomain, { limit: limitDomainChecksByRate }),
	setDomainMode: post(setDomainModeInput, setDomainMode),
	removeDomain: post(removeDomainInput, removeDomain),
	joinByDomain: post(joinByDomainInput, joinByDomain),
	suggestions: get(suggestionsInput, suggestions),
};
