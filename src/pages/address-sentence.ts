import { addressProblemText } from "../languages/address-problem";
import type { Messages } from "../languages/messages";
import { normaliseEmailAddress } from "../rules/email-address";

/** The sentence at a field whose address is refused. */
export function addressSentence(say: Messages, address = ""): string {
	return addressProblemText(say, normaliseEmailAddress(address).problem ?? "empty");
}
