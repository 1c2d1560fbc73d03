/** The table of `docs/clients.md`: each method of the organization plugin's client. */
import { readFileSync } from "node:fs";
import { organizationClient } from "better-auth/client/plugins";
import { organization } from "better-auth/plugins/organization";

export interface Row {
	/** The method on the client: `organization.setActive`, `useActiveOrganization`. */
	method: string;
	works: boolean;
}

/** The rows of the table under the heading. */
export function documentedMethods(): Row[] {
	const section = readFileSync("docs/clients.md", "utf8").split("\n## Stock Better Auth clients\n")[1] ?? "";
	const rows = section.split("\n## ")[0]?.matchAll(/^\| `([\w.]+)` \| (works|closed)[ |]/gm) ?? [];
	return [...rows].map(([, method = "", verdict]) => ({ method, works: verdict === "works" }));
}

export interface Endpoint {
	method: "GET" | "POST";
	/** Below `/api/auth`. */
	path: string;
}

/** Each method of the plugin's client that is an endpoint, teams and roles at run time included. */
export function endpointsByMethod(): Map<string, Endpoint> {
	const plugin = organization({ teams: { enabled: true }, dynamicAccessControl: { enabled: true } });
	const endpoints = Object.values(plugin.endpoints).flatMap(({ path, options }) =>
		// An endpoint without a path is for the server of the plugin.
		path === undefined ? [] : [{ method: options.method, path }],
	);
	return new Map(endpoints.map((endpoint) => [methodOf(endpoint.path), endpoint]));
}

/** The client makes the path from the name of a method; this is the reverse. */
const methodOf = (path: string) =>
	path
		.slice(1)
		.replace("/", ".")
		.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The methods of the plugin's client without an endpoint: hooks, and decisions of the client itself. */
export function ownMethods(): string[] {
	const client = organizationClient();
	const nobody = (() => {}) as never;
	const hooks = Object.keys(client.getAtoms(nobody)).filter((name) => !name.startsWith("$"));
	return [
		...hooks.map((name) => `use${name.charAt(0).toUpperCase()}${name.slice(1)}`),
		...Object.keys(client.getActions(nobody, nobody, undefined).organization).map((name) => `organization.${name}`),
	];
}
