/**
 * Mail programs make a link of anything that reads like one. Names and messages in a mail are the inviter's, who may be
 * anybody: a stranger's link must not arrive under our sender.
 */

/**
 * A full stop within a domain. Browsers also take U+3002, U+FF0E and U+FF61 (UTS 46). In Chinese and Japanese these end
 * sentences, and no space follows, so they count between ASCII characters only.
 */
const DOT_IN_DOMAIN = /(?<=[\p{L}\p{M}\p{N}-])\.(?=\p{L}{2})|(?<=[a-z0-9-])[\u3002\uff0e\uff61](?=[a-z]{2})/giu;
const AT_IN_ADDRESS = /(?<=\S)[@\uff20](?=\S)/gu;
const SCHEME = /:(?=\/\/)/g;

/** True if a mail program could make a link of a part of the text: it has a URL, a domain or an email address. */
export function readsAsLink(text: string): boolean {
	return [DOT_IN_DOMAIN, AT_IN_ADDRESS, SCHEME].some((pattern) => text.search(pattern) !== -1);
}

/** The text, still readable, with nothing in it that a mail program could make a link of. */
export function withoutLinks(text: string): string {
	return text.replace(DOT_IN_DOMAIN, "·").replace(AT_IN_ADDRESS, " @ ").replace(SCHEME, " ");
}
