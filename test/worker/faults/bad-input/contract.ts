/** What the Worker's own OpenAPI document says that each operation answers. */
import { z } from "zod";

/** One operation, as the document has it. */
export interface Operation {
	method: "GET" | "POST";
	path: string;
	/** The names of what goes into the query string. */
	parameters: readonly string[];
	/** A body that fits, of an operation that takes one. */
	example: Readonly<Record<string, unknown>>;
	answers: ReadonlyMap<number, DeclaredAnswer>;
}

interface DeclaredAnswer {
	schema: z.ZodType;
	/** The codes that a refusal of this status may carry. */
	codes: readonly string[];
}

const content = z.object({
	"application/json": z.object({
		schema: z.record(z.string(), z.unknown()),
		example: z.record(z.string(), z.unknown()).optional(),
		examples: z.record(z.string(), z.unknown()).optional(),
	}),
});
const documentShape = z.object({
	paths: z.record(
		z.string(),
		z.partialRecord(
			z.enum(["get", "post"]),
			z.object({
				parameters: z.array(z.object({ name: z.string() })).default([]),
				requestBody: z.object({ content }).optional(),
				responses: z.record(z.string(), z.object({ content: content.optional().catch(undefined) })),
			}),
		),
	),
	components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

/** @param document what `/api/openapi.json` answers */
export function readContract(document: unknown): Operation[] {
	const { paths, components } = documentShape.parse(document);
	/** A JSON schema that stands alone. */
	const schemaOf = (schema: object): z.ZodType => {
		const whole = JSON.stringify({ ...schema, $defs: components.schemas });
		return z.fromJSONSchema(JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/")));
	};
	return Object.entries(paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, { parameters, requestBody, responses }]): Operation => {
			const answers = Object.entries(responses).flatMap(([status, { content }]) => {
				// On to another address, or a page.
				if (content === undefined) return [];
				const { schema, examples } = content["application/json"];
				return [[Number(status), { schema: schemaOf(schema), codes: Object.keys(examples ?? {}) }] as const];
			});
			return {
				method: method === "get" ? "GET" : "POST",
				path,
				parameters: parameters.map(({ name }) => name),
				example: requestBody?.content["application/json"].example ?? {},
				answers: new Map(answers),
			};
		}),
	);
}

/** What is wrong with any answer that is no answer; null where it is one. */
export function breakdown(status: number, text: string): string | null {
	return status < 500 ? null : `status ${status}: ${text.slice(0, 200)}`;
}

/** What is wrong with an answer; null where it is one that was declared. */
export function breach({ answers }: Operation, status: number, text: string): string | null {
	const declared = answers.get(status);
	// INTERNAL is declared everywhere, and never meant.
	if (status >= 500 || declared === undefined) return `status ${status}: ${text.slice(0, 200)}`;
	const body: unknown = JSON.parse(text);
	const { success, error } = declared.schema.safeParse(body);
	if (!success) return `shape of ${status}: ${error.message}`;
	const code = typeof body === "object" && body !== null && "code" in body ? String(body.code) : undefined;
	// Better Auth has a refusal without a code; where there always is one, the shape says so.
	return status < 400 || code === undefined || declared.codes.includes(code) ? null : `code ${code} with ${status}`;
}
