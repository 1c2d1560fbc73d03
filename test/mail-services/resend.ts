/** An HTTP server that behaves as Resend documents its API, and follows scripts (`script.ts`). */
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { Scripts, type TakenMail } from "./script";

export const RESEND_KEY = "re_test_key";

export interface ResendService {
	url: string;
	taken: TakenMail[];
	/** The number of requests, whatever their answers. */
	asked: () => number;
	/** The most requests within one second. */
	busiestSecond: () => number;
	stop: () => Promise<void>;
}

const mailShape = z.strictObject({
	from: z.string().regex(/^"(?:[^"\\]|\\.)*" <[^<>\s]+@[^<>\s]+>$/),
	to: z.array(z.email()).min(1).max(50),
	subject: z.string().regex(/^[^\r\n]+$/),
	html: z.string().min(1),
	text: z.string().min(1),
	tags: z.array(z.object({ name: z.string().regex(/^[\w-]{1,256}$/), value: z.string().regex(/^[\w-]{1,256}$/) })),
});

interface Reply {
	status: number;
	body: unknown;
	headers?: Record<string, string>;
}

const refused = (status: number, name: string, headers: Record<string, string> = {}): Reply => ({
	status,
	body: { statusCode: status, name, message: "" },
	headers,
});

/** The answer of each step that does not take the mail. */
const REFUSALS: Readonly<Record<string, Reply>> = {
	busy: refused(429, "rate_limit_exceeded", { "retry-after": "1" }),
	broken: refused(500, "internal_server_error"),
	refused: refused(422, "validation_error"),
	locked: refused(403, "invalid_api_key"),
	quota: refused(429, "daily_quota_exceeded"),
	concurrent: refused(409, "concurrent_idempotent_requests"),
};

/** Steps: those of `REFUSALS`, `hangup` (the connection is lost before), `drop` (taken, then the connection is lost). */
export async function startResend(): Promise<ResendService> {
	const scripts = new Scripts();
	const taken: TakenMail[] = [];
	const keys = new Map<string, { digest: string; id: string }>();
	const times: number[] = [];

	async function answer(request: IncomingMessage): Promise<Reply | "hang up"> {
		const at = Date.now();
		times.push(at);
		let text = "";
		for await (const chunk of request) text += String(chunk);
		if (request.method !== "POST" || request.url !== "/emails") return refused(404, "not_found");
		if (request.headers.authorization !== `Bearer ${RESEND_KEY}`) return refused(403, "invalid_api_key");
		const mail = mailShape.safeParse(JSON.parse(text));
		if (!mail.success) return refused(422, "validation_error");
		const key = String(request.headers["idempotency-key"] ?? "");
		if (key.length < 1 || key.length > 256) return refused(400, "invalid_idempotency_key");
		const [to = ""] = mail.data.to;
		const step = scripts.next(to);
		if (step === "hangup") return "hang up";
		const refusal = REFUSALS[step];
		if (refusal !== undefined) return refusal;
		const digest = createHash("sha256").update(text).digest("hex");
		const known = keys.get(key);
		if (known !== undefined && known.digest !== digest) return refused(409, "invalid_idempotent_request");
		const id = known?.id ?? randomUUID();
		if (known === undefined) {
			keys.set(key, { digest, id });
			taken.push({ ...mail.data, to, key, headers: {}, at });
		}
		return step === "drop" ? "hang up" : { status: 200, body: { id } };
	}

	const server = createServer((request, response) => {
		answer(request).then((reply) => {
			if (reply === "hang up") return request.socket.destroy();
			response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
			response.end(JSON.stringify(reply.body));
		});
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		taken,
		asked: () => times.length,
		busiestSecond: () =>
			times.reduce((most, start) => Math.max(most, times.filter((at) => at >= start && at < start + 1_000).length), 0),
		stop: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	};
}
