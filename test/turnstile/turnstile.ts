/** An HTTP server that behaves as Cloudflare documents Turnstile: `siteverify`, and the script of the widget. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export const TURNSTILE_SECRET = "turnstile-secret-of-tests";

/** A token that begins so is genuine, once. */
export const GENUINE = "genuine-";

/** The widget's script: it puts a token into the form, as the real one does when the visitor has passed. */
const SCRIPT = `
	window.turnstile = {
		render(widget) {
			const field = document.createElement("input");
			field.type = "hidden";
			field.name = "cf-turnstile-response";
			field.value = "${GENUINE}" + crypto.randomUUID();
			widget.append(field, "Success!");
		},
	};
	for (const widget of document.querySelectorAll(".cf-turnstile")) window.turnstile.render(widget);
`;

/** Tokens `broken` and `silent` get an error that is not JSON, and no response. */
export async function startTurnstile(): Promise<{ url: string; stop: () => Promise<void> }> {
	const used = new Set<string>();
	const server = createServer(async (request, response) => {
		if (request.method === "GET" && request.url === "/api.js") {
			response.setHeader("content-type", "text/javascript").end(SCRIPT);
			return;
		}
		let text = "";
		for await (const chunk of request) text += String(chunk);
		const { secret, response: token } = JSON.parse(text);
		if (token === "silent") return;
		if (token === "broken") {
			response.writeHead(502).end("<html>Bad gateway</html>");
			return;
		}
		const problem =
			secret !== TURNSTILE_SECRET
				? "invalid-input-secret"
				: used.has(token)
					? "timeout-or-duplicate"
					: String(token).startsWith(GENUINE)
						? null
						: "invalid-input-response";
		used.add(token);
		response
			.setHeader("content-type", "application/json")
			.end(JSON.stringify({ success: problem === null, "error-codes": problem === null ? [] : [problem] }));
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		async stop() {
			server.closeAllConnections();
			server.close();
		},
	};
}
