/** Shapes of input that both the API and the pages take. */
import { z } from "@hono/zod-openapi";
import { normaliseAddress } from "../rules/email-address";
import { MAX_EMAIL_LENGTH } from "../rules/limits";

/** An email address. The parsed value is normalised. */
export const emailAddress = z.string().transform(normaliseAddress).pipe(z.email().max(MAX_EMAIL_LENGTH));
