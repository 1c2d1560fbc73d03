import { z } from "zod";
import { cleanLine } from "../rules/clean-line";
import { firstCharacters } from "../rules/first-characters";
import { MAX_LOGO_LENGTH, MAX_PERSON_NAME_LENGTH } from "../rules/limits";

/** A name of one line. */
function tidyName(name: string): string {
	return firstCharacters(cleanLine(name), MAX_PERSON_NAME_LENGTH);
}

/** A picture on the web; anything else is as if it had not been said. */
function tidyImage(image: string): string | undefined {
	return image.length <= MAX_LOGO_LENGTH && /^https?:\/\//.test(image) ? image : undefined;
}

/** What a person says of themselves; the rest of the body goes by untouched. */
export const profileBody = z.looseObject({
	name: z.string().transform(tidyName).optional(),
	image: z.string().transform(tidyImage).nullish(),
});

/** What a provider says of a person, made fit for lists and mails. */
export function tidyProfile<P extends { name?: unknown; image?: unknown }>(profile: P): P {
	return {
		...profile,
		...(typeof profile.name === "string" ? { name: tidyName(profile.name) } : {}),
		...(typeof profile.image === "string" ? { image: tidyImage(profile.image) } : {}),
	};
}
