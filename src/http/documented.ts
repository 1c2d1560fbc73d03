/** Parts of an operation in the OpenAPI document that are the same in `/api/team` and `/api/auth`. */

/** The credentials that a signed-in caller may send. */
export const SIGNED_IN: Record<string, string[]>[] = [{ session: [] }, { bearer: [] }];

/** The declaration of an error response, with one example for each code. */
export function refusal<S>(told: readonly { code: string; message: string }[], schema: S) {
	return {
		description: told.map(({ code, message }) => `\`${code}\`: ${message}`).join("\n\n"),
		content: {
			"application/json": {
				schema,
				examples: Object.fromEntries(told.map((value) => [value.code, { value }])),
			},
		},
	};
}
