/** The inputs of operations on workspaces. */
import { z } from "zod";
import { MAX_LOGO_LENGTH, MAX_METADATA_LENGTH, MAX_NAME_LENGTH } from "../../rules/limits";
import { slugProblem } from "../../rules/slug";

export const name = z
	.string()
	.trim()
	.min(1)
	.max(MAX_NAME_LENGTH)
	.regex(/^\P{Cc}*$/u, { error: "must not hold control characters" });

export const newSlug = z.string().superRefine((value, context) => {
	const problem = slugProblem(value);
	if (problem !== null) context.addIssue({ code: "custom", message: problem });
});

export const logo = z
	.url({ protocol: /^https?$/ })
	.max(MAX_LOGO_LENGTH)
	.nullish();

/** An object; kept as JSON text. */
export const metadata = z
	.record(z.string(), z.unknown())
	.transform((value) => JSON.stringify(value))
	.pipe(z.string().max(MAX_METADATA_LENGTH))
	.optional();
