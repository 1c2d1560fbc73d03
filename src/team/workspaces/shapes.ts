/** The inputs of operations on workspaces. */
import { z } from "zod";
import { cleanLine } from "../../rules/clean-line";
import { MAX_METADATA_LENGTH, MAX_NAME_LENGTH } from "../../rules/limits";
import { slugProblem } from "../../rules/slug";

export const name = z
	.string()
	.trim()
	.min(1)
	.max(MAX_NAME_LENGTH)
	.regex(/^\P{Cc}*$/u, { error: "must not hold control characters" })
	.transform(cleanLine)
	.refine((name) => name !== "", { error: "must hold visible characters" });

export const newSlug = z.string().superRefine((value, context) => {
	const problem = slugProblem(value);
	if (problem !== null) context.addIssue({ code: "custom", message: problem });
});

/** An object; kept as JSON text. */
export const metadata = z
	.record(z.string(), z.unknown())
	.transform((value) => JSON.stringify(value))
	.pipe(z.string().max(MAX_METADATA_LENGTH))
	.optional();
