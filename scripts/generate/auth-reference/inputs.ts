import { PROVIDER_NAMES } from "../../../src/pages/auth/provider-hosts";
import type { CompiledEndpoint } from "../../../src/reference/compiled";
import type { Parameter } from "../../../src/reference/openapi";
import type { Declared } from "./better-auth-declares";
import type { Endpoint } from "./endpoints";
import { FIELDS } from "./fields";
import { type Schema, schemaOf, tidy } from "./schema";

/**
 * The input of an endpoint: as our own handler parses it, otherwise as Better Auth declares it.
 *
 * @throws Error if Better Auth has no such endpoint, or if `fields.ts` does not describe a field
 */
export function inputOf(
	name: string,
	endpoint: Endpoint,
	declared: ReadonlyMap<string, Declared>,
): Pick<CompiledEndpoint, "parameters" | "body"> {
	const [method, path = ""] = name.split(" ");
	const schema = described(
		name,
		endpoint.ownInput ? ownSchema(endpoint.ownInput) : theirSchema(theirInput(name, declared), endpoint),
	);
	const inPath = [...path.matchAll(/:(\w+)/g)].map(([, variable = ""]): Parameter => pathParameter(variable));
	const parameters = method === "GET" ? [...inPath, ...queryParameters(schema)] : inPath;
	const hasBody = method === "POST" && Object.keys(schema.properties ?? {}).length > 0;
	return {
		parameters: parameters.length > 0 ? parameters : undefined,
		body: hasBody ? { schema, example: endpoint.example, required: (schema.required ?? []).length > 0 } : undefined,
	};
}

function theirInput(name: string, declared: ReadonlyMap<string, Declared>): Declared {
	const theirs = declared.get(name.replace(":provider", "{id}").replace(/:(\w+)/, "{$1}"));
	if (theirs === undefined) throw new Error(`Better Auth has no ${name}.`);
	return theirs;
}

function pathParameter(name: string): Parameter {
	const schema = name === "provider" ? { type: "string", enum: PROVIDER_NAMES } : { type: "string" };
	return { name, in: "path", required: true, schema };
}

function ownSchema(shape: NonNullable<Endpoint["ownInput"]>): Schema {
	return schemaOf(shape, "input", {});
}

/** Query and body as one schema, like our own declarations, without the fields that have no effect here. */
function theirSchema({ parameters, body }: Declared, { narrowed, idle = [] }: Endpoint): Schema {
	const query = parameters.filter((parameter) => parameter.in === "query");
	const whole = tidy(body?.schema ?? objectOf(query));
	const ours: Schema = narrowed ? ownSchema(narrowed) : {};
	return without(idle, { ...whole, properties: { ...whole.properties, ...ours.properties } });
}

/** The schema without these properties, at any depth. */
function without(names: readonly string[], schema: Schema): Schema {
	if (schema.properties === undefined) return schema;
	const properties = Object.entries(schema.properties)
		.filter(([name]) => !names.includes(name))
		.map(([name, property]) => [name, without(names, property)] as const);
	return { ...schema, properties: Object.fromEntries(properties) };
}

function objectOf(parameters: Declared["parameters"]): Schema {
	const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
	return {
		type: "object",
		properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
		...(required.length > 0 ? { required } : {}),
	};
}

function queryParameters({ properties = {}, required = [] }: Schema): Parameter[] {
	return Object.entries(properties).map(([name, { description, ...schema }]) => ({
		name,
		in: "query",
		...(required.includes(name) && schema.default === undefined ? { required: true } : {}),
		...(description ? { description } : {}),
		schema: schema.pattern === DIGITS ? { type: "integer", minimum: 0 } : schema,
	}));
}

/** A whole number in a query string. */
const DIGITS = "^\\d{1,9}$";

/** The schema with our description of each field in place of any other. */
function described(endpoint: string, schema: Schema): Schema {
	const { description: _, items, ...rest } = schema;
	if (rest.properties === undefined) return items ? { ...rest, items: described(endpoint, items) } : rest;
	const properties = Object.entries(rest.properties).map(([name, property]) => {
		const words = FIELDS[name];
		if (words === undefined) throw new Error(`${endpoint}: fields.ts does not describe ${name}.`);
		return [name, { ...described(endpoint, property), ...(words ? { description: words } : {}) }] as const;
	});
	return { ...rest, properties: Object.fromEntries(properties) };
}
