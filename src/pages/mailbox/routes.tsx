/** @jsxImportSource hono/jsx */
import { Hono } from "hono";
import { MusterError } from "../../errors";
import type { Environment } from "../../http/environment";
import { listMailbox, readMailHtml } from "../../mail/mailbox";
import { pageContextOf } from "../page-context";
import { sendPage } from "../respond";
import { MailboxPage } from "./mailbox-page";

/** A mail may use inline styles and inline images, but load nothing and run no script. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

/** `/dev/mailbox`: the mails of a local run, as a page and as JSON. Only if `DEV_MAILBOX` is on. */
export const mailboxRoutes = new Hono<Environment>()
	.use("/dev/*", async (c, next) => {
		if (!c.var.scope.config.devMailbox) throw new MusterError("NOT_FOUND");
		await next();
	})
	.get("/dev/mailbox.json", async (c) => {
		const mails = await listMailbox(c.var.scope.database);
		return c.json(mails.map(({ to, subject, html, text, sentAt }) => ({ to, subject, html, text, sentAt })));
	})
	.get("/dev/mailbox", async (c) => {
		const mails = await listMailbox(c.var.scope.database);
		const { publicUrl } = c.var.scope.config;
		return sendPage(c, <MailboxPage context={pageContextOf(c)} mails={mails} publicUrl={publicUrl} />);
	})
	.get("/dev/mailbox/:number{[0-9]+}", async (c) => {
		const html = await readMailHtml(c.var.scope.database, Number(c.req.param("number")));
		if (html === undefined) throw new MusterError("NOT_FOUND");
		c.header("content-security-policy", MAIL_POLICY);
		return c.html(html);
	});
