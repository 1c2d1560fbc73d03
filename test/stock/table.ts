/** The tables of `docs/clients.md`: each method of Better Auth's client, and of its organization plugin's. */
import { readFileSync } from "node:fs";
import { organizationClient } from "better-auth/client/plugins";
import { betterAuth } from "better-auth/minimal";
import { emailOTP } from "better-auth/plugins/email-otp";
import { organization } from "better-auth/plugins/organization";

export interface Row {
	/** The method on the client: `organization.setActive`, `useActiveOrganization`. */
	method: string;
	works: boolean;
}

/** The rows of all tables under the heading. */
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

/** Paths that browsers open, and those that only a server calls: no method of the client is for them. */
const NOT_FOR_CLIENTS = ["/callback/:id", "/reset-password/:token", "/error", "/ok", "/verify-password"];

/** Each method of the client without the plugin for organizations, with sign-in by code. */
export function coreEndpointsByMethod(): Map<string, Endpoint> {
	const { api } = betterAuth({
		baseURL: "http://localhost",
		secret: "a secret for tests, of thirty-two characters and more",
		logger: { disabled: true },
		plugins: [emailOTP({ sendVerificationOTP: async () => {} })],
	});
	const endpoints = Object.values(api).flatMap((endpoint) => {
		const { path, options } = endpoint as { path?: string; options: { method: "GET" | "POST" | string[] } };
		if (path === undefined || NOT_FOR_CLIENTS.includes(path)) return [];
		return [{ method: Array.isArray(options.method) ? ("GET" as const) : options.method, path }];
	});
	return new Map(endpoints.map((endpoint) => [methodOf(endpoint.path), endpoint]));
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
