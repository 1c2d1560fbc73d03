import type { Operation, Parameter } from "./shapes";

/** In single quotes, as a shell takes it. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A value that could stand there. */
function sampleOf({ name, schema = {} }: Parameter): string {
	return String(schema.example ?? schema.enum?.[0] ?? name.toUpperCase());
}

/** The environment variable that holds what the caller shows; null where nobody has to show anything. */
function credentialOf({ security = [] }: Operation): string | null {
	if (security.some((scheme) => "operator" in scheme)) return "OPERATOR_KEY";
	return security.some((scheme) => "bearer" in scheme) ? "TOKEN" : null;
}

/**
 * An operation as a line of `curl`, with what is required and the declared example.
 *
 * @param address the service's own, without a slash at its end
 */
export function curlOf(address: string, path: string, method: "get" | "post", operation: Operation): string {
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
		`curl ${quoted(`${address}${filled}${query && `?${query}`}`)}`,
		method === "post" && body === undefined && "-X POST",
		credential && `-H "authorization: Bearer $${credential}"`,
		body !== undefined && "-H 'content-type: application/json'",
		body !== undefined && `-d ${quoted(JSON.stringify(body))}`,
	]
		.filter(Boolean)
		.join(" \\\n  ");
}
