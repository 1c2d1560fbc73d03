import { Code, Layout, Note, Paragraph, type Words } from "./layout";

/** The mail with a code to verify an address, to sign in or to set a new password. */
export interface CodeMailProps extends Words {
	intro: string;
	code: string;
	note: string;
}

export function CodeMail({ intro, code, note, ...words }: CodeMailProps) {
	return (
		<Layout {...words}>
			<Paragraph>{intro}</Paragraph>
			<Code>{code}</Code>
			<Note>{note}</Note>
		</Layout>
	);
}
