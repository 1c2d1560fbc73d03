import * as z from "zod/mini";
import { cleanLine } from "../rules/clean-line";
import { firstCharacters } from "../rules/first-characters";
import { foldText } from "../rules/fold";
import { MAX_LOGO_LENGTH, MAX_PERSON_NAME_LENGTH } from "../rules/limits";

/** A name as one line of limited length. */
function tidyName(name: string): string {
	return firstCharacters(cleanLine(name), MAX_PERSON_NAME_LENGTH);
}

/** The URL of a picture; undefined for any other text. */
function tidyImage(image: string): string | undefined {
	return image.length <= MAX_LOGO_LENGTH && /^https?:\/\//.test(image) ? image : undefined;
}

/**
 * The body of a request to Better Auth: name and picture are tidied, other fields stay as they are.
 *
 * Better Auth's hooks tidy them again before they are stored. The body has to be tidied too, because a sign-up answers
 * for a known address with the name in the body.
 */
export const profileBody = z.looseObject({
	name: z.optional(z.pipe(z.string(), z.transform(tidyName))),
	image: z.nullish(z.pipe(z.string(), z.transform(tidyImage))),
});

/** An account's data with name and picture made fit for lists and mails. A provider sends its own. */
export function tidyProfile<P extends { name?: unknown; image?: unknown }>(profile: P): P {
	return {
		...profile,
		...(typeof profile.name === "string" ? { name: tidyName(profile.name) } : {}),
		...(typeof profile.image === "string" ? { image: tidyImage(profile.image) } : {}),
	};
}

/** The same, with the name as the search compares it. */
export function storedProfile<P extends { name?: unknown; image?: unknown }>(profile: P): P & { foldedName?: string } {
	const tidied = tidyProfile(profile);
	return typeof tidied.name === "string" ? { ...tidied, foldedName: foldText(tidied.name) } : tidied;
}
