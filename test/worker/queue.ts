import { env } from "cloudflare:workers";
import { vi } from "vitest";
import { unique } from "../names";
import { insertExpiredCodeMails } from "../rows";
import { plant, sql } from "./database";

/**
 * Waits until the consumer has handled every message that is in the queue now. A consumer that still ran when its file of
 * tests ends would never return, because it loads modules through that file's runner; then the queue would stand still.
 */
export async function emptyQueue(): Promise<void> {
	const [mailId, codeId] = [unique("last"), unique("last")];
	await plant(insertExpiredCodeMails([mailId, codeId]));
	await env.MAIL_QUEUE.send({ mailId });
	await env.CODE_QUEUE.send({ mailId: codeId });
	await vi.waitUntil(async () => (await sql("select 1 from mail_outbox where state = 'queued'")).length === 0, {
		timeout: 30_000,
		interval: 10,
	});
	await sql("delete from code_mail");
	await sql("update mail_outbox set state = 'cancelled' where state = 'queued'");
}
