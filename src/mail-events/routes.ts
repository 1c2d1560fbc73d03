import { Hono } from "hono";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { log } from "../log";
import { recordResendEvent } from "./resend";

/** Webhooks of mail services. Without the service's signing secret its endpoint answers 404. */
export const mailEventRoutes = new Hono<Environment>().post("/resend", async (c) => {
	const { scope } = c.var;
	const secret = scope.config.resendWebhookSecret;
	if (secret === undefined) throw new MusterError("NOT_FOUND");
	const recorded = await recordResendEvent(scope, { secret, headers: c.req.raw.headers, body: await c.req.text() });
	if (recorded !== null) {
		log({ event: "mail", mailId: recorded.mailId, outcome: recorded.state, reason: recorded.failure });
	}
	return c.json({ ok: true });
});
