/** The field of a form that takes several domains. */
import * as z from "zod/mini";
import { MAX_EMAIL_DOMAINS } from "../../rules/limits";
import { domainName } from "../../team/inputs";

/** White space, and the commas and semicolons of Latin, Arabic, Chinese and Japanese scripts. */
const SEPARATORS = /[\s,;،؛、，；]+/;

/** Domains as people separate them; no text is an empty list. */
export const domainList = z.pipe(
	z.pipe(
		z.string(),
		z.transform((text) => text.split(SEPARATORS).filter((part) => part !== "")),
	),
	z.array(domainName).check(z.maxLength(MAX_EMAIL_DOMAINS)),
);
