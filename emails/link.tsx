import { Action, Layout, Note, Paragraph, type Words } from "./layout";

/** The mail with a link and no more: to set a new password, or to what a notice is about. */
export interface LinkMailProps extends Words {
	intro: string;
	button: string;
	label: string;
	link: string;
	note: string;
}

export function LinkMail({ intro, button, label, link, note, ...words }: LinkMailProps) {
	return (
		<Layout {...words}>
			<Paragraph>{intro}</Paragraph>
			<Action button={button} label={label} link={link} />
			<Note>{note}</Note>
		</Layout>
	);
}
