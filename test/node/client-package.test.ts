/** The package as a program gets it: packed, installed into an empty project, imported, compiled and bundled there. */
import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { build } from "esbuild";
import { publint } from "publint";
import { beforeAll, describe, expect, test } from "vitest";

/** The most that `createMusterClient` may add to a bundle (bytes, gzip). */
const CLIENT_LIMIT = 5 * 1024;

const project = mkdtempSync(join(tmpdir(), "muster-client-"));
let tarball = "";

function run(command: string, args: string[], cwd = project) {
	const { status, stdout, stderr } = spawnSync(command, args, {
		cwd,
		encoding: "utf8",
		shell: process.platform === "win32",
	});
	return { status, output: stdout + stderr };
}

beforeAll(() => {
	const packed = run(
		"npm",
		["pack", "--workspace", "muster", "--silent", "--pack-destination", project],
		process.cwd(),
	);
	expect(packed.status, packed.output).toBe(0);
	tarball = join(project, readdirSync(project).find((name) => name.endsWith(".tgz")) ?? "");
	writeFileSync(join(project, "package.json"), JSON.stringify({ name: "app", private: true, type: "module" }));
	const installed = run("npm", ["install", "--offline", "--no-audit", "--no-fund", tarball]);
	expect(installed.status, installed.output).toBe(0);
});

test("who installs the package gets nothing else with it", () => {
	expect(readdirSync(join(project, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["muster"]);
	const folder = join(project, "node_modules", "muster");
	expect(readdirSync(folder).sort()).toEqual(["LICENSE", "README.md", "dist", "package.json"]);
	expect(readFileSync(join(folder, "LICENSE"), "utf8")).toBe(readFileSync("LICENSE", "utf8"));
});

test("it imports nothing but itself, for React's hooks React and TanStack Query, for roles Better Auth", () => {
	const folder = join(project, "node_modules", "muster", "dist");
	const imported = new Map<string, Set<string>>();
	for (const file of globSync("**/*.{js,ts}", { cwd: folder })) {
		const text = readFileSync(join(folder, file), "utf8");
		for (const [, name = ""] of text.matchAll(/(?:\bfrom |\bimport\()"([^"]+)"/g)) {
			if (name.startsWith(".")) continue;
			const part = ["react", "access"].find((one) => file.startsWith(one)) ?? "client";
			imported.set(part, (imported.get(part) ?? new Set()).add(name));
		}
	}
	expect([...(imported.get("client") ?? [])]).toEqual([]);
	expect([...(imported.get("access") ?? [])]).toEqual(["better-auth/plugins/access"]);
	expect([...(imported.get("react") ?? [])].sort()).toEqual(["@tanstack/react-query", "react", "react/jsx-runtime"]);
});

test("Node imports it", () => {
	writeFileSync(
		join(project, "app.js"),
		`import { createMusterClient, MusterClientError } from "muster/client";
		const muster = createMusterClient({ url: "http://localhost", fetch: async () => Response.json({ invites: [] }) });
		const { data } = await muster.myInvites();
		console.log(JSON.stringify(data), typeof MusterClientError);`,
	);
	expect(run(process.execPath, ["app.js"])).toEqual({ status: 0, output: '{"invites":[]} function\n' });
});

describe("the types hold", () => {
	const TSC = resolve("node_modules/typescript/bin/tsc");

	/** A project beside the package, and of our own packages those that are named. */
	function check(name: string, source: string, packages: string[], options: object) {
		const folder = join(project, name);
		mkdirSync(join(folder, "node_modules", "@types"), { recursive: true });
		mkdirSync(join(folder, "node_modules", "@tanstack"));
		mkdirSync(join(folder, "node_modules", "@cloudflare"));
		for (const one of packages)
			symlinkSync(resolve("node_modules", one), join(folder, "node_modules", one), "junction");
		symlinkSync(join(project, "node_modules", "muster"), join(folder, "node_modules", "muster"), "junction");
		writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
		writeFileSync(join(folder, "app.tsx"), source);
		const compilerOptions = {
			strict: true,
			noEmit: true,
			target: "ESNext",
			types: [],
			jsx: "react-jsx",
			preserveSymlinks: true,
			...options,
		};
		writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["app.tsx"] }));
		return run(process.execPath, [TSC, "--project", folder]);
	}

	const CLIENT = `
		import { createMusterClient, type Member, type Role } from "muster/client";
		const muster = createMusterClient({ url: "https://teams.example.com", bearer: async () => null });
		const { data, error } = await muster.invite({ slug: "acme", email: "ada@example.com", role: "member" });
		if (error?.code === "ALREADY_INVITED") error.details.inviteId.toUpperCase();
		// @ts-expect-error: inviting leaves no workspace
		if (error?.code === "OWNER_CANNOT_LEAVE") throw error;
		const role: Role | undefined = data?.invite.role;
		for await (const member of muster.eachMember({ slug: "acme", limit: 100 })) {
			const known: Member = member;
			// @ts-expect-error: there is no such field
			known.password;
		}
		export { role };`;

	const WORKER = `
		import { createMusterClient } from "muster/client";
		export default {
			async fetch(request: Request, env: { MUSTER: Fetcher }): Promise<Response> {
				const muster = createMusterClient({
					url: "https://teams.example.com",
					cookie: request.headers.get("cookie"),
					fetch: env.MUSTER.fetch.bind(env.MUSTER),
				});
				const { data } = await muster.session();
				return Response.json(data?.user.name ?? null);
			},
		};`;

	const REACT = `
		import { createMusterClient } from "muster/client";
		import { MusterProvider, useInvite, useLeave, useMembers, useViewer } from "muster/react";
		const muster = createMusterClient({ url: "https://teams.example.com" });
		function Members() {
			const { data, fetchNextPage } = useMembers();
			const { data: viewer } = useViewer();
			const invite = useInvite();
			const leave = useLeave();
			if (invite.error?.code === "ALREADY_INVITED") return <p>{invite.error.details.inviteId}</p>;
			// @ts-expect-error: inviting leaves no workspace
			if (invite.error?.code === "OWNER_CANNOT_LEAVE") return null;
			// @ts-expect-error: the role is missing
			const incomplete = () => invite.mutate({ email: "ada@example.com" });
			return (
				<ul onClick={() => fetchNextPage()} onKeyUp={() => leave.mutate()} onFocus={incomplete}>
					{viewer?.permissions.canManageMembers && data?.members.map(({ name }) => <li key={name}>{name}</li>)}
				</ul>
			);
		}
		export const App = () => <MusterProvider client={muster}><Members /></MusterProvider>;`;

	const REACT_PACKAGES = ["react", "@types/react", "csstype", "@tanstack/react-query", "@tanstack/query-core"];

	test("of the code in its README", () => {
		const readme = readFileSync(join(project, "node_modules", "muster", "README.md"), "utf8");
		const [, code = ""] = /^```ts\n(.*?)^```$/ms.exec(readme) ?? [];
		expect(code).toContain("createMusterClient");
		const options = { module: "ESNext", moduleResolution: "bundler", lib: ["ESNext", "DOM"] };
		expect(check("readme", code, [], options)).toEqual({ status: 0, output: "" });
	});

	test("of the React example", () => {
		const packages = [...REACT_PACKAGES, "better-auth", "react-dom", "@types/react-dom", "vite"];
		const source = readFileSync("examples/react/src/main.tsx", "utf8");
		const { compilerOptions } = JSON.parse(readFileSync("examples/react/tsconfig.json", "utf8"));
		expect(check("react-example", source, packages, compilerOptions)).toEqual({ status: 0, output: "" });
	});

	test.each([
		["bundler", { module: "ESNext", moduleResolution: "bundler" }],
		["nodenext", { module: "NodeNext", moduleResolution: "nodenext" }],
	])("with moduleResolution %s, libraries checked too", (name, resolution) => {
		const lib = ["ESNext", "DOM", "DOM.Iterable"];
		const clean = { status: 0, output: "" };
		expect(check(`client-${name}`, CLIENT, [], { ...resolution, lib })).toEqual(clean);
		expect(check(`react-${name}`, REACT, REACT_PACKAGES, { ...resolution, lib })).toEqual(clean);
	});

	test("in a Worker, over a service binding", () => {
		const options = { module: "ESNext", moduleResolution: "bundler", lib: ["ESNext"] };
		const types = ["@cloudflare/workers-types"];
		expect(check("worker", WORKER, types, { ...options, types })).toEqual({ status: 0, output: "" });
	});

	test("for every resolver that takes ES modules", async () => {
		const { problems } = (await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))))) as {
			problems: { kind: string; resolutionKind?: string }[];
		};
		// ES modules only: `require` of them works in Node 20.19 and later, and the oldest resolver knows no exports.
		const expected = problems.filter(
			({ kind, resolutionKind }) => kind === "CJSResolvesToESM" || resolutionKind === "node10",
		);
		expect(problems).toEqual(expected);
	});
});

test("publint has nothing to say", async () => {
	const data = readFileSync(tarball);
	const { messages } = await publint({ pack: { tarball: new Uint8Array(data).buffer } });
	expect(messages).toEqual([]);
});

describe("a bundle", () => {
	async function bundled(contents: string): Promise<number> {
		const { outputFiles } = await build({
			stdin: { contents, resolveDir: project },
			bundle: true,
			minify: true,
			write: false,
			format: "esm",
			logLevel: "silent",
		});
		return gzipSync(outputFiles[0]?.contents ?? "").length;
	}
	const NOTHING = gzipSync("").length;

	test("with the client grows by less than 5 KiB", async () => {
		const size = await bundled(
			'import { createMusterClient } from "muster/client"; globalThis.c = createMusterClient;',
		);
		console.log(`muster/client: ${size} bytes, minified and gzipped`);
		expect(size).toBeLessThan(CLIENT_LIMIT);
	});

	test("takes only what it uses", async () => {
		expect(await bundled('import "muster/client"; import { createMusterClient } from "muster/client";')).toBe(NOTHING);
		expect(
			await bundled('import { MusterClientError } from "muster/client"; globalThis.e = MusterClientError;'),
		).toBeLessThan(400);
	});
});
