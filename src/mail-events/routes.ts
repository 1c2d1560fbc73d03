import { Hono } from "hono";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { log } from "../log";
import { bookResendEvent } from "./resend";

/** What mail services tell us. A door is not there without its secret. */
export const webhookRoutes = new Hono<Environment>().post("/resend", async (c) => {
	const { scope } = c.var;
	const secret = scope.config.resendWebhookSecret;
	if (secret === undefined) throw new MusterError("NOT_FOUND");
	const booked = await bookResendEvent(scope, { secret, headers: c.req.raw.headers, body: await c.req.text() });
	if (booked !== null) log({ event: "mail", mailId: booked.mailId, outcome: "returned", reason: booked.failure });
	return c.json({ ok: true });
});
