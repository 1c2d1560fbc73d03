/** Shapes of input that both the API and the pages take. */
import * as z from "zod/mini";
import { type AddressProblem, normaliseEmailAddress } from "../rules/email-address";

/** An email address in any spelling (RFC 5321, RFC 6531). The parsed value is normalised. */
export const emailAddress = z.pipe(
	z.string(),
	z.transform((text: string, { issues }) => {
		const { address, problem } = normaliseEmailAddress(text);
		if (problem !== undefined) issues.push({ code: "custom", input: text, message: ADDRESS_PROBLEMS[problem] });
		return address ?? "";
	}),
);

/** The details of the API for each problem. Pages have sentences of their own. */
const ADDRESS_PROBLEMS: Readonly<Record<AddressProblem, string>> = {
	empty: "is empty",
	"at-missing": "has no @",
	"at-repeated": "has more than one @",
	"local-part-missing": "has nothing before the @",
	"domain-missing": "has nothing after the @",
	"white-space": "has a space in it",
	"control-character": "has a control character in it",
	"quoted-local-part": "has quotes that its local part needs, which mail servers do not take",
	"local-part-invalid": "has a character or a dot before the @ that mail servers do not take there",
	"address-literal": "has a number in brackets after the @, not a domain",
	"domain-without-dot": "has no dot after the @",
	"domain-invalid": "has no valid domain after the @",
	"too-long": "is longer than mail servers take: 254 bytes, 64 before the @",
};
