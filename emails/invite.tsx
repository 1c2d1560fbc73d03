import { Action, Layout, Note, Paragraph, Quote, type Words } from "./layout";

export interface InviteMailProps extends Words {
	intro: string;
	/** The inviter's message, and the line that names the inviter. The template without a message has neither. */
	message?: { from: string; quote: string };
	button: string;
	label: string;
	link: string;
	note: string;
	/** The sentence that names the author of the words in the mail. */
	sender: string;
}

export function InviteMail({ intro, message, button, label, link, note, sender, ...words }: InviteMailProps) {
	return (
		<Layout {...words}>
			<Paragraph>{intro}</Paragraph>
			{message === undefined ? null : (
				<>
					<Note>{message.from}</Note>
					<Quote>{message.quote}</Quote>
				</>
			)}
			<Action button={button} label={label} link={link} />
			<Note>{note}</Note>
			<Note>{sender}</Note>
		</Layout>
	);
}
