/** Adds parameters to a path; leaves out those that are undefined. */
export function pathWithQuery(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
	const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
	if (given.length === 0) return path;
	return `${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams(given)}`;
}
