/**
 * Prints what an operation sends to D1: `npm run sql -- revokeInvite`. A page or another endpoint is named by its path:
 * `npm run sql -- GET /workspaces/acme`. Without a name the operations are listed.
 *
 * The operation runs in a small workspace on this machine. The SQL is the same in every workspace; the rows that are
 * read and written are not. Endpoints that Better Auth answers by itself are not recorded.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { readMigrations } from "../bench/harness/migrations";
import { bundleMuster, type Running, start } from "../bench/harness/worker";
import { formatSql } from "./sql/format";
import type { RecordedRequest, RecordedStatement, Recording } from "./sql/recording";
import type { Person } from "./sql/scene";
import { type TeamOperation, teamOperations } from "./team-operations";

/** The values of the scene, under the names of the fields that take them. */
type Values = Readonly<Record<string, string>>;

const VARIABLES = {
	BETTER_AUTH_SECRET: "a secret for a scene that never leaves this machine",
	PUBLIC_URL: "http://localhost",
	RATE_LIMITS: "off",
};

/** The owner acts on the workspace, and the invitee on the invite. */
function callerOf({ name, fields }: TeamOperation): Person {
	if (name === "leave") return "member";
	return fields.includes("slug") ? "owner" : "invitee";
}

function requestOf(operation: TeamOperation, values: Values): RecordedRequest {
	const { name, method, fields, example } = operation;
	const known = Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));
	const request = { person: callerOf(operation), method, path: `/api/team/${name}` };
	return method === "POST"
		? { ...request, body: { ...example, ...known } }
		: { ...request, path: `${request.path}?${new URLSearchParams(known)}` };
}

/** The request that is meant by the words after `npm run sql --`; undefined if there is no such operation. */
function requestFor([first = "", path, body]: readonly string[]): ((values: Values) => RecordedRequest) | undefined {
	if (path !== undefined) {
		return () => ({ person: "owner", method: first, path, body: body === undefined ? undefined : JSON.parse(body) });
	}
	const operation = teamOperations().find(({ name }) => name === first);
	return operation && ((values) => requestOf(operation, values));
}

async function withScene<Result>(work: (worker: Running) => Promise<Result>): Promise<Result> {
	const scratch = mkdtempSync(join(tmpdir(), "muster-sql-"));
	try {
		const worker = await start(await bundleMuster("scripts/sql/worker.ts", scratch), { variables: VARIABLES });
		try {
			const d1 = await worker.d1();
			await d1.batch(readMigrations().map((text) => d1.prepare(text)));
			return await work(worker);
		} finally {
			await worker.dispose();
		}
	} finally {
		rmSync(scratch, { recursive: true });
	}
}

function linesOf({ name, text, parameters, plan, rowsRead, rowsWritten }: RecordedStatement): string[] {
	return [
		"",
		`-- ${name}: ${rowsRead} rows read, ${rowsWritten} written`,
		...formatSql(text, parameters),
		`-- parameters: ${parameters.join(", ") || "none"}`,
		...plan.map((step) => `-- plan: ${step}`),
	];
}

function printRecording({ method, path }: RecordedRequest, { status, code, batches }: Recording): void {
	console.log(`-- ${method} ${path.split("?", 1)[0]}: ${code === undefined ? status : `${status} ${code}`}`);
	console.log("-- D1 is sent a ? in place of each parameter, and gets the values beside the text.");
	for (const [position, statements] of batches.entries()) {
		console.log(`\n-- Round trip ${position + 1} of ${batches.length}`);
		console.log(statements.flatMap(linesOf).join("\n"));
	}
}

/** @throws Error with the Worker's response if it fails */
async function call<Answer>(url: string, init: RequestInit = {}): Promise<Answer> {
	const response = await fetch(url, init);
	if (!response.ok) throw new Error(await response.text());
	return (await response.json()) as Answer;
}

const words = process.argv.slice(2);
const names = teamOperations().map(({ name }) => name);
if (words.length === 0) {
	console.log(names.join("\n"));
	process.exit();
}
const wanted = requestFor(words);
if (wanted === undefined) {
	console.error(`There is no operation ${words[0]}. There are: ${names.join(", ")}.`);
	process.exit(1);
}
await withScene(async ({ url }) => {
	const request = wanted(await call<Values>(`${url}/scene`));
	const body = JSON.stringify(request);
	printRecording(request, await call<Recording>(`${url}/record`, { method: "POST", body }));
});
