import type { AddressProblem } from "../rules/email-address";
import type { Messages } from "./messages";

/** The sentence that says why a text is not an address. */
export function addressProblemText(say: Messages, problem: AddressProblem): string {
	const sentences = {
		empty: say.problemEmail,
		"at-missing": say.problemEmail,
		"at-repeated": say.addressAtRepeated,
		"local-part-missing": say.addressHalf,
		"domain-missing": say.addressHalf,
		"white-space": say.addressWhiteSpace,
		"control-character": say.addressCharacters,
		"quoted-local-part": say.addressCharacters,
		"local-part-invalid": say.addressCharacters,
		"address-literal": say.addressDomainInvalid,
		"domain-without-dot": say.addressWithoutDot,
		"domain-invalid": say.addressDomainInvalid,
		"too-long": say.addressTooLong,
	} satisfies Record<AddressProblem, () => string>;
	return sentences[problem]();
}
