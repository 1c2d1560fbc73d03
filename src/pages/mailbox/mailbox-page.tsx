/** @jsxImportSource hono/jsx */
import type { listMailbox } from "../../mail/mailbox";
import { Page } from "../layout/page";
import type { PageContext } from "../page-context";

type Mail = Awaited<ReturnType<typeof listMailbox>>[number];

interface MailboxPageProps {
	context: PageContext;
	mails: readonly Mail[];
	publicUrl: string;
}

/** The mails of a local run, as HTML and as text, with a button for the link or code. In English, for developers. */
export function MailboxPage({ context, mails, publicUrl }: MailboxPageProps) {
	return (
		<Page context={{ ...context, locale: "en" }} title="Mailbox" width="wide">
			<h1>Mailbox</h1>
			<p class="aside">
				What this local run sent, newest first; for scripts as <a href="/dev/mailbox.json">JSON</a>.
			</p>
			{mails.length === 0 && <p>No mail yet.</p>}
			{mails.map((mail) => (
				<MailEntry mail={mail} publicUrl={publicUrl} say={context.say} />
			))}
		</Page>
	);
}

function MailEntry({ mail, publicUrl, say }: { mail: Mail; publicUrl: string; say: PageContext["say"] }) {
	const { number, to, subject, text, sentAt } = mail;
	const lines = text.split("\n");
	const link = lines.find((line) => line.startsWith(`${publicUrl}/`));
	const code = lines.find((line) => /^\d{6}$/.test(line));
	return (
		<article class="card">
			<h2>{subject}</h2>
			<p class="aside">
				To <bdi>{to}</bdi>, <time datetime={sentAt}>{sentAt.replace("T", " ").slice(0, 19)} UTC</time>
			</p>
			<p class="buttons">
				{link && (
					<a class="button solid" href={link.slice(publicUrl.length)}>
						Open the link
					</a>
				)}
				{(link ?? code) && (
					<button type="button" hidden data-copy={link ?? code} data-copied={say.copied()}>
						{say.copy()} {link ? "link" : code}
					</button>
				)}
			</p>
			<div class="mail">
				<iframe src={`/dev/mailbox/${number}`} title={`HTML of mail ${number}: ${subject}`} loading="lazy" sandbox="" />
				<section tabindex={0} aria-label={`Text of mail ${number}: ${subject}`}>
					<pre>{text}</pre>
				</section>
			</div>
		</article>
	);
}
