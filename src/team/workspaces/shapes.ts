/** The inputs of operations on workspaces. */
import * as z from "zod/mini";
import { cleanLine } from "../../rules/clean-line";
import { MAX_METADATA_LENGTH, MAX_NAME_LENGTH } from "../../rules/limits";
import { slugProblem } from "../../rules/slug";

export const name = z.pipe(
	z.pipe(
		z
			.string()
			.check(
				z.trim(),
				z.minLength(1),
				z.maxLength(MAX_NAME_LENGTH),
				z.regex(/^\P{Cc}*$/u, { error: "must not hold control characters" }),
			),
		z.transform(cleanLine),
	),
	z.string().check(z.minLength(1, { error: "must hold visible characters" })),
);

export const newSlug = z.string().check(
	z.superRefine((value, context) => {
		const problem = slugProblem(value);
		if (problem !== null) context.addIssue({ code: "custom", message: problem });
	}),
);

/** An object; kept as JSON text. */
export const metadata = z.optional(
	z.pipe(
		z.pipe(
			z.record(z.string(), z.unknown()),
			z.transform((value) => JSON.stringify(value)),
		),
		z.string().check(z.maxLength(MAX_METADATA_LENGTH)),
	),
);
