/** Shapes of input that both the API and the pages take. */
import * as z from "zod/mini";
import { normaliseAddress } from "../rules/email-address";
import { MAX_EMAIL_LENGTH } from "../rules/limits";

/** An email address. The parsed value is normalised. */
export const emailAddress = z.pipe(
	z.pipe(z.string(), z.transform(normaliseAddress)),
	z.email().check(z.maxLength(MAX_EMAIL_LENGTH)),
);
