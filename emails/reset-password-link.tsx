import { Action, Layout, Note, Paragraph, type Words } from "./layout";

export interface ResetPasswordLinkMailProps extends Words {
	intro: string;
	button: string;
	label: string;
	link: string;
	note: string;
}

export function ResetPasswordLinkMail({ intro, button, label, link, note, ...words }: ResetPasswordLinkMailProps) {
	return (
		<Layout {...words}>
			<Paragraph>{intro}</Paragraph>
			<Action button={button} label={label} link={link} />
			<Note>{note}</Note>
		</Layout>
	);
}
