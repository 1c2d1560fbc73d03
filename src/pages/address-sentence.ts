import { addressProblemText } from "../languages/address-problem";
import type { Messages } from "../languages/messages";
import { normaliseEmailAddress } from "../rules/email-address";

/** The sentence at a field whose address is refused: the reason, or an example if there is no @. */
export function addressSentence(say: Messages, address = ""): string {
	const { problem = "empty" } = normaliseEmailAddress(address);
	return problem === "empty" || problem === "at-missing" ? say.problemEmail() : addressProblemText(say, problem);
}
