/** Names and pictures of people, made fit for lists and mails before they are stored. */
import { z } from "zod";
import { cleanLine } from "../rules/clean-line";
import { firstCharacters } from "../rules/first-characters";
import { foldedName } from "../rules/fold";
import { MAX_PERSON_NAME_LENGTH, MAX_URL_LENGTH } from "../rules/limits";

/** A name as one line of limited length. */
function tidyName(name: string): string {
	return firstCharacters(cleanLine(name), MAX_PERSON_NAME_LENGTH);
}

/** The URL of a picture, spelled as the URL parser spells it; undefined for any other text. */
function tidyPicture(text: string): string | undefined {
	const url = text.length <= MAX_URL_LENGTH ? URL.parse(text) : null;
	return url?.protocol === "https:" && url.href.length <= MAX_URL_LENGTH ? url.href : undefined;
}

/** The name of a person. A name of invisible characters only is refused: it would look like no name at all. */
export const personName = z.string().transform((name, context) => {
	const tidy = tidyName(name);
	if (tidy === "" && name.trim() !== "") context.addIssue({ code: "custom", message: "must hold visible characters" });
	return tidy;
});

/** The URL of a picture. The empty text takes a picture away: UI kits send it where no picture was chosen. */
export const picture = z
	.string()
	.transform((text, context) => {
		if (text === "") return null;
		const href = tidyPicture(text);
		if (href === undefined)
			context.addIssue({ code: "custom", message: `must be an https URL of at most ${MAX_URL_LENGTH} characters` });
		return href ?? null;
	})
	.nullish();

/** An account's data with name and picture made fit. A provider sends its own; a picture that does not fit is left out. */
export function tidyProfile<P extends { name?: unknown; image?: unknown }>(profile: P): P {
	return {
		...profile,
		...(typeof profile.name === "string" ? { name: tidyName(profile.name) } : {}),
		...(typeof profile.image === "string" ? { image: tidyPicture(profile.image) } : {}),
	};
}

/** A name as it is stored, and as the search compares it. */
export function storedName(name: string): { name: string; foldedName: string | null } {
	const tidy = tidyName(name);
	return { name: tidy, foldedName: foldedName(tidy) };
}

/** The same, with the name as the search compares it. */
export function storedProfile<P extends { name?: unknown; image?: unknown }>(
	profile: P,
): P & { foldedName?: string | null } {
	const tidied = tidyProfile(profile);
	return typeof tidied.name === "string" ? { ...tidied, ...storedName(tidied.name) } : tidied;
}
