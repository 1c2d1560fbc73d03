/** The answers of each operation, as the Worker's own OpenAPI document declares them. */
import { z } from "zod";

/** One operation, as the document has it. */
export interface Operation {
	method: "GET" | "POST";
	path: string;
	/** The names of the query parameters. */
	parameters: readonly string[];
	/** A valid body, if the operation takes one. */
	example: Readonly<Record<string, unknown>>;
	answers: ReadonlyMap<number, DeclaredAnswer>;
}

interface DeclaredAnswer {
	schema: z.ZodType;
	/** The codes that a refusal of this status may carry. */
	codes: readonly string[];
	/** The schema is that of each line. */
	isLines: boolean;
}

const mediaType = z.object({
	schema: z.record(z.string(), z.unknown()),
	example: z.record(z.string(), z.unknown()).optional(),
	examples: z.record(z.string(), z.unknown()).optional(),
});
const json = z.object({ "application/json": mediaType });
const content = z.union([json, z.object({ "application/x-ndjson": mediaType })]);
const documentShape = z.object({
	paths: z.record(
		z.string(),
		z.partialRecord(
			z.enum(["get", "post"]),
			z.object({
				parameters: z.array(z.object({ name: z.string() })).default([]),
				requestBody: z.object({ content: json }).optional(),
				responses: z.record(z.string(), z.object({ content: content.optional().catch(undefined) })),
			}),
		),
	),
	components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

/** @param document the answer of `/api/openapi.json` */
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
				// A redirect, or a page.
				if (content === undefined) return [];
				const isLines = "application/x-ndjson" in content;
				const { schema, examples } = isLines ? content["application/x-ndjson"] : content["application/json"];
				return [[Number(status), { schema: schemaOf(schema), codes: Object.keys(examples ?? {}), isLines }] as const];
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

/** The fault of an answer that reports a failure of the Worker; null for any other answer. */
export function failure(status: number, text: string): string | null {
	return status < 500 ? null : `status ${status}: ${text.slice(0, 200)}`;
}

/** The difference between an answer and its declaration; null if there is none. */
export function difference({ answers }: Operation, status: number, text: string): string | null {
	const declared = answers.get(status);
	// INTERNAL is declared everywhere, and must never occur.
	if (status >= 500 || declared === undefined) return `status ${status}: ${text.slice(0, 200)}`;
	if (declared.isLines) {
		const lines = text.trimEnd().split("\n");
		const wrong = lines.find((line) => !declared.schema.safeParse(JSON.parse(line)).success);
		return wrong === undefined ? null : `shape of a line: ${wrong}`;
	}
	const body: unknown = JSON.parse(text);
	const { success, error } = declared.schema.safeParse(body);
	if (!success) return `shape of ${status}: ${error.message}`;
	const code = typeof body === "object" && body !== null && "code" in body ? String(body.code) : undefined;
	// One refusal of Better Auth has no code; for all others the schema requires it.
	return status < 400 || code === undefined || declared.codes.includes(code) ? null : `code ${code} with ${status}`;
}
