import { cleanLine } from "../rules/clean-line";
import { MAX_LOGO_LENGTH, MAX_PERSON_NAME_LENGTH } from "../rules/limits";

interface Profile {
	name?: string;
	image?: string | null | undefined;
}

/** What a person says of themselves, made fit for lists and mails: a name of one line, a picture on the web or none. */
export function tidyProfile<P extends Profile>(profile: P): P {
	const tidy = { ...profile };
	if (profile.name !== undefined) tidy.name = cleanLine(profile.name).slice(0, MAX_PERSON_NAME_LENGTH);
	if (
		typeof profile.image === "string" &&
		(profile.image.length > MAX_LOGO_LENGTH || !/^https?:\/\//.test(profile.image))
	) {
		tidy.image = null;
	}
	return tidy;
}
