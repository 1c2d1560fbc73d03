/** The things that the account has already. Each function only reads. */
import * as z from "zod";
import { Stop } from "./stop";
import type { Ran, Wrangler } from "./wrangler";

/** The sentences of wrangler and of the API about a Worker that does not exist. */
export const NO_SUCH_WORKER = /Worker "[^"]*"( \(env: [^)]*\))? not found|\[code: 10007\]/;
/** The most queues that are looked through, a hundred a page. */
const MOST_PAGES = 100;

const databases = z.array(z.object({ name: z.string() }));
const secrets = z.array(z.object({ name: z.string() }));
const rows = z.array(z.object({ results: z.array(z.object({ name: z.string() })) }));
const bookmark = z.object({ bookmark: z.string() });

/** The JSON of an output that may begin with warnings. */
export function parseOutput<Output>(shape: z.ZodType<Output>, { stdout }: Ran, what: string): Output {
	const start = stdout.search(/^[[{]/m);
	try {
		return shape.parse(JSON.parse(stdout.slice(start)));
	} catch {
		throw new Stop(`wrangler listed ${what} in a form that is not known here:\n${stdout}`);
	}
}

export function unreadable(what: string, { said }: Ran): Stop {
	return new Stop(`Could not read ${what}:\n${said}`, [
		"If nobody is signed in: npx wrangler login. In CI, CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID do that.",
	]);
}

/** The names of all D1 databases. */
export async function readDatabases(wrangler: Wrangler): Promise<string[]> {
	const ran = await wrangler("d1", "list", "--json");
	if (!ran.succeeded) throw unreadable("the D1 databases of the account", ran);
	return parseOutput(databases, ran, "the databases").map(({ name }) => name);
}

/** The queues among `wanted` that exist. wrangler lists queues as a table, page by page. */
export async function readQueues(wrangler: Wrangler, wanted: readonly string[]): Promise<string[]> {
	const found = new Set<string>();
	for (let page = 1; page <= MOST_PAGES && found.size < wanted.length; page += 1) {
		const ran = await wrangler("queues", "list", "--page", String(page));
		if (!ran.succeeded) throw unreadable("the queues of the account", ran);
		const cells = ran.stdout.split("\n").map((line) => line.split("│").map((cell) => cell.trim()));
		const names = cells
			.filter((row) => row.length > 2 && /^[0-9a-f-]{32,}$/.test(row[1] ?? ""))
			.map((row) => row[2] ?? "");
		if (names.length === 0) break;
		for (const name of names) if (wanted.includes(name)) found.add(name);
	}
	return [...found];
}

/** The names of the Worker's secrets; null if there is no Worker yet. */
export async function readSecrets(wrangler: Wrangler): Promise<string[] | null> {
	const ran = await wrangler("secret", "list", "--format", "json");
	if (!ran.succeeded && NO_SUCH_WORKER.test(ran.output)) return null;
	if (!ran.succeeded) throw unreadable("the names of the Worker's secrets", ran);
	return parseOutput(secrets, ran, "the secrets").map(({ name }) => name);
}

/** The migrations that a database has, in order. */
export async function readAppliedMigrations(wrangler: Wrangler, binding: string): Promise<string[]> {
	const select = "SELECT name FROM d1_migrations ORDER BY id";
	const ran = await wrangler("d1", "execute", binding, "--remote", "--json", "--command", select);
	if (!ran.succeeded && /no such table/.test(ran.output)) return [];
	if (!ran.succeeded) throw unreadable("the migrations of the database", ran);
	return parseOutput(rows, ran, "the migrations").flatMap(({ results }) => results.map(({ name }) => name));
}

/** The Time Travel bookmark of a database at this moment. */
export async function readBookmark(wrangler: Wrangler, database: string): Promise<string> {
	const ran = await wrangler("d1", "time-travel", "info", database, "--json");
	if (!ran.succeeded) throw unreadable("the bookmark of the database", ran);
	return parseOutput(bookmark, ran, "the bookmark").bookmark;
}
