/** A server of another origin, which the Worker trusts, for pages that are not its own. */
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";

export interface Elsewhere {
	origin: string;
	/** The files that are served, one folder for each test that has pages. */
	folder: string;
}

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
};

/** Serves a folder on a free port. */
export async function startElsewhere(): Promise<Elsewhere & { stop: () => Promise<void> }> {
	const folder = mkdtempSync(join(tmpdir(), "muster-elsewhere-"));
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://localhost");
		const path = normalize(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
		const body = await readFile(join(folder, path)).catch(() => null);
		response.writeHead(body === null ? 404 : 200, { "content-type": TYPES[extname(path)] ?? "text/plain" });
		response.end(body);
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (typeof address !== "object" || address === null) throw new Error("There is no port.");
	const stop = async () => {
		server.closeAllConnections();
		server.close();
		await once(server, "close");
	};
	return { origin: `http://localhost:${address.port}`, folder, stop };
}
