/** The parts of a mail that its input must not control. */
import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { openDatabase } from "../../../../src/db/database";
import { consumeMails } from "../../../../src/mail/consumer";
import type { MailMessage } from "../../../../src/mail/message";
import type { OutgoingMail } from "../../../../src/mail/transport";
import { newAddress } from "../../../names";
import { config } from "../../bindings";
import { announced, type Fitting, post, postAnyhow } from "./scene";

/** The newest announced mail, as its provider gets it. */
async function newestMail(): Promise<OutgoingMail> {
	const sent: OutgoingMail[] = [];
	const messages = announced
		.splice(0)
		.slice(-1)
		.map((mailId) => ({ id: mailId, timestamp: new Date(), attempts: 1, body: { mailId } }));
	const batch = createMessageBatch<MailMessage>("muster-mail", messages);
	await consumeMails(batch, {
		config,
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

/** The structure of a mail, without its texts. */
interface Structure {
	/** The tags in order, with their attributes, and the comments. */
	tags: string[];
	/** The targets of its links. */
	links: string[];
	/** Lines of the text part that are only a link. */
	linkLines: string[];
	/** The control characters of the subject. */
	controls: string[];
}

async function structureOf({ subject, html, text }: OutgoingMail): Promise<Structure> {
	// Each mail has its own link, so it is compared as `the link`.
	const link = /^http:\/\/localhost:8787\/invite\?t=[0-9a-f]{120}$/m.exec(text)?.[0];
	const comparable = (address: string) => (address.trim() === link ? "the link" : address);
	const tags: string[] = [];
	const links: string[] = [];
	const reader = new HTMLRewriter().on("*", {
		element({ tagName, attributes }) {
			const named = [...attributes].map(([name, value]) => `${name}=${comparable(value ?? "")}`);
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
		linkLines: lines.filter((line) => /^\s*\w+:\/\/\S+\s*$/.test(line)).map(comparable),
		controls: subject.match(/[\p{Cc}\u2028\u2029]/gu) ?? [],
	};
}

/** The words of people in the mail of an invite. */
export interface Words {
	person: string;
	workspace: string;
	message: string | null;
}

/** Invites an address with these words; a word that is refused stays as it was. */
export async function structureOfInvite(
	{ owner, own: { slug, organizationId } }: { owner: string; own: Fitting },
	{ person, workspace, message }: Words,
): Promise<Structure> {
	await postAnyhow("/api/auth/update-user", owner, { name: person });
	await postAnyhow("/api/auth/organization/update", owner, { organizationId, data: { name: workspace } });
	const invite = { slug, email: newAddress(), role: "member" };
	const status = await postAnyhow("/api/team/invite", owner, message === null ? invite : { ...invite, message });
	if (status !== 201) await post("/api/team/invite", owner, invite);
	return structureOf(await newestMail());
}
