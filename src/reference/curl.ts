import type { Operation, Parameter } from "./openapi";

/** The text as one shell word in single quotes. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** An example value for the parameter. */
function sampleOf({ name, schema = {} }: Parameter): string {
	return String(schema.example ?? schema.enum?.[0] ?? name.toUpperCase());
}

/** The environment variable that holds the caller's bearer token; null if no authentication is needed. */
function credentialOf({ security = [] }: Operation): string | null {
	if (security.some((scheme) => "operator" in scheme)) return "OPERATOR_KEY";
	return security.some((scheme) => "bearer" in scheme) ? "TOKEN" : null;
}

/**
 * A `curl` command for an operation, with its required parameters and the declared example.
 *
 * @param baseUrl without a slash at its end
 */
export function curlOf(baseUrl: string, path: string, method: "get" | "post", operation: Operation): string {
	const { parameters = [], requestBody } = operation;
	const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
		const parameter = parameters.find((candidate) => candidate.name === name);
		return encodeURIComponent(parameter ? sampleOf(parameter) : name);
	});
	const query = parameters
		.filter((parameter) => parameter.in === "query" && parameter.required)
		.map((parameter) => `${parameter.name}=${encodeURIComponent(sampleOf(parameter))}`)
		.join("&");
	const credential = credentialOf(operation);
	const body = requestBody?.content["application/json"]?.example;
	return [
		`curl ${quoted(`${baseUrl}${filled}${query && `?${query}`}`)}`,
		method === "post" && body === undefined && "-X POST",
		credential && `-H "authorization: Bearer $${credential}"`,
		body !== undefined && "-H 'content-type: application/json'",
		body !== undefined && `-d ${quoted(JSON.stringify(body))}`,
	]
		.filter(Boolean)
		.join(" \\\n  ");
}
