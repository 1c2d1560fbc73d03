/** Zero-width characters, soft hyphens, bidirectional marks, byte order marks, variation selectors and fillers. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** Removes the characters that nobody sees, and that come along when text is copied from a page or a document. */
export function removeInvisibleCharacters(text: string): string {
	return text.replace(INVISIBLE, "");
}
