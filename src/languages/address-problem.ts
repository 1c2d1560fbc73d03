import type { AddressProblem } from "../rules/email-address";
import type { Messages } from "./messages";

/** The sentence that says why a text is not an address. */
export function addressProblemText(say: Messages, problem: AddressProblem): string {
	const sentences = {
		empty: say.addressEmpty,
		"at-missing": say.addressAtMissing,
		"at-repeated": say.addressAtRepeated,
		"local-part-missing": say.addressLocalPartMissing,
		"domain-missing": say.addressDomainMissing,
		"white-space": say.addressWhiteSpace,
		"control-character": say.addressControlCharacter,
		"quoted-local-part": say.addressQuoted,
		"local-part-invalid": say.addressLocalPartInvalid,
		"address-literal": say.addressLiteral,
		"domain-without-dot": say.addressWithoutDot,
		"domain-invalid": say.addressDomainInvalid,
		"too-long": say.addressTooLong,
	} satisfies Record<AddressProblem, () => string>;
	return sentences[problem]();
}
