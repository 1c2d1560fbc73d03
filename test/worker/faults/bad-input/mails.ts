/** What of a mail its input must not control. */
import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { type Bindings, readConfig } from "../../../../src/config/config";
import { openDatabase } from "../../../../src/db/database";
import { consumeMails } from "../../../../src/mail/consumer";
import type { MailMessage } from "../../../../src/mail/message";
import type { OutgoingMail } from "../../../../src/mail/transport";
import { unique } from "../../client";
import { announced, type Fitting, post, postAnyhow } from "./scene";

/** The newest mail that was announced, as its provider gets it. */
async function newestMail(): Promise<OutgoingMail> {
	const sent: OutgoingMail[] = [];
	const messages = announced
		.splice(0)
		.slice(-1)
		.map((mailId) => ({ id: mailId, timestamp: new Date(), attempts: 1, body: { mailId } }));
	const batch = createMessageBatch<MailMessage>("muster-mail", messages);
	await consumeMails(batch, {
		config: readConfig(env as unknown as Bindings),
		database: openDatabase(env.DB, { now: Date.now, random: Math.random }),
		transport: {
			honoursIdempotencyKey: false,
			atOnce: 50,
			send: async (mail) => {
				sent.push(mail);
				return { providerId: null };
			},
		},
		now: Date.now,
		newId: () => crypto.randomUUID(),
		log: () => {},
	});
	await getQueueResult(batch, createExecutionContext());
	const [mail] = sent;
	if (mail === undefined) throw new Error("No mail was sent.");
	return mail;
}

/** What a reader's program makes of a mail, its texts left out. */
interface Structure {
	/** The tags in order, with their attributes, and the comments. */
	tags: string[];
	/** Where its links lead. */
	links: string[];
	/** Lines of the text part that are nothing but a link. */
	linkLines: string[];
	/** The characters of the subject that are none. */
	controls: string[];
}

async function structureOf({ subject, html, text }: OutgoingMail): Promise<Structure> {
	// Each mail has its own: it is told as `the link`.
	const link = /^http:\/\/localhost:8787\/invite\/[A-Za-z0-9_-]{80}$/m.exec(text)?.[0];
	const told = (address: string) => (address.trim() === link ? "the link" : address);
	const tags: string[] = [];
	const links: string[] = [];
	const reader = new HTMLRewriter().on("*", {
		element({ tagName, attributes }) {
			const named = [...attributes].map(([name, value]) => `${name}=${told(value ?? "")}`);
			tags.push([tagName, ...named].join(" "));
			if (tagName === "a") links.push(...named.filter((attribute) => attribute.startsWith("href=")));
		},
		comments(comment) {
			tags.push(`comment ${comment.text}`);
		},
	});
	await reader.transform(new Response(html)).text();
	const lines = text.split(/[\r\n\v\f\u0085\u2028\u2029]/);
	return {
		tags,
		links,
		linkLines: lines.filter((line) => /^\s*\w+:\/\/\S+\s*$/.test(line)).map(told),
		controls: subject.match(/[\p{Cc}\u2028\u2029]/gu) ?? [],
	};
}

/** What people can say in an invite's mail. */
export interface Words {
	person: string;
	workspace: string;
	message: string | null;
}

/** Invites somebody in these words, where they are taken; what is refused stays as it was. */
export async function structureOfInvite(
	{ owner, own: { slug, organizationId } }: { owner: string; own: Fitting },
	{ person, workspace, message }: Words,
): Promise<Structure> {
	await postAnyhow("/api/auth/update-user", owner, { name: person });
	await postAnyhow("/api/auth/organization/update", owner, { organizationId, data: { name: workspace } });
	const invite = { slug, email: `${unique("x")}@example.com`, role: "member" };
	const status = await postAnyhow("/api/team/invite", owner, message === null ? invite : { ...invite, message });
	if (status !== 201) await post("/api/team/invite", owner, invite);
	return structureOf(await newestMail());
}
