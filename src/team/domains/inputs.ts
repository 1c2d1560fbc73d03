/** The parts of the inputs about domains. */
import * as z from "zod/mini";
import { normalDomain } from "../../rules/domain-name";
import { DOMAIN_MODES } from "../../rules/doors";

/** A domain in any spelling. The parsed value is normalised. */
export const domainName = z.pipe(
	z.string(),
	z.transform((text: string, { issues }) => {
		const domain = normalDomain(text);
		if (domain === null) {
			issues.push({ code: "custom", input: text, message: "must be a domain such as example.com" });
		}
		return domain ?? "";
	}),
);

export const domainMode = z.enum(DOMAIN_MODES);
