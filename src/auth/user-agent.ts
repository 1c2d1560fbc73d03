import { firstCharacters } from "../rules/first-characters";
import { MAX_USER_AGENT_LENGTH } from "../rules/limits";

/** The parts that nearly all browsers send, whatever they are. */
const EMPTY_WORDS = [/^Mozilla\/5\.0 /, /AppleWebKit\/[\d.]{1,12} \(KHTML, like Gecko\) /, / Safari\/537\.36/];

/** The part of a `User-Agent` header that says which browser and device a session is on. */
export function briefUserAgent(header: string): string {
	return EMPTY_WORDS.reduce((rest, words) => rest.replace(words, ""), firstCharacters(header, MAX_USER_AGENT_LENGTH));
}
