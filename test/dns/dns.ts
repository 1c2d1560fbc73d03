/**
 * An HTTP server that behaves as a resolver for DNS over HTTPS in its JSON form, and that lies in every way that a test asks
 * for. Tests set what it answers by `PUT /zone?name=…`.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The answer to a question about one name. */
export type DnsAnswer =
	| { texts: readonly string[] }
	/** An HTTP response as it is; `padding` adds so many bytes of white space. */
	| { status: number; headers?: Record<string, string>; body: string; padding?: number }
	/** No response, or headers and a body that never ends. */
	| "silent"
	| "endless";

const NO_SUCH_NAME = JSON.stringify({ Status: 3, TC: false, RD: true, RA: true, Question: [], Authority: [] });

export async function startDns(): Promise<{ url: string; stop: () => Promise<void> }> {
	const zone = new Map<string, DnsAnswer>();
	const server = createServer(async (request, response) => {
		const { searchParams, pathname } = new URL(request.url ?? "", "http://localhost");
		const name = searchParams.get("name")?.toLowerCase() ?? "";
		if (request.method === "PUT") {
			let text = "";
			for await (const chunk of request) text += String(chunk);
			zone.set(name, JSON.parse(text));
			response.end();
			return;
		}
		const isQuestion = pathname === "/dns-query" && searchParams.get("type") === "TXT";
		if (!isQuestion || request.headers.accept !== "application/dns-json") {
			response.writeHead(400).end("Not a question for TXT records in JSON.");
			return;
		}
		const answer = zone.get(name);
		if (answer === "silent") return;
		if (answer === "endless") {
			response.writeHead(200, { "content-type": "application/dns-json" }).write("{");
			return;
		}
		if (answer === undefined || "texts" in answer) {
			const found = answer?.texts.map((text) => ({ name, type: 16, TTL: 300, data: JSON.stringify(text) }));
			const body = found === undefined ? NO_SUCH_NAME : JSON.stringify({ Status: 0, Answer: found });
			response.setHeader("content-type", "application/dns-json").end(body);
			return;
		}
		response.writeHead(answer.status, answer.headers).end(answer.body + " ".repeat(answer.padding ?? 0));
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/dns-query`,
		async stop() {
			server.closeAllConnections();
			server.close();
		},
	};
}
