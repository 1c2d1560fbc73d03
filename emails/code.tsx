import { Text } from "@react-email/components";
import { Code, Layout, styles } from "./layout";

interface CodeMailWords {
	preview: string;
	heading: string;
	before: string;
}

/** What the code is for; the three mails differ in nothing else. */
export const CODE_MAIL_WORDS = {
	verifyEmail: {
		preview: "Your code to verify this address",
		heading: "Verify your address",
		before: "Enter this code to show that the address is yours:",
	},
	signIn: {
		preview: "Your code to sign in",
		heading: "Sign in",
		before: "Enter this code to sign in:",
	},
	resetPassword: {
		preview: "Your code to set a new password",
		heading: "Set a new password",
		before: "Enter this code to set a new password:",
	},
} as const satisfies Record<string, CodeMailWords>;

export interface CodeMailProps {
	words: CodeMailWords;
	code: string;
	/** How long the code is good for, as people read it. */
	lifetime: string;
}

export function CodeMail({ words, code, lifetime }: CodeMailProps) {
	return (
		<Layout preview={words.preview} heading={words.heading}>
			<Text style={styles.text}>{words.before}</Text>
			<Code value={code} />
			<Text style={styles.quiet}>
				{`It is good for ${lifetime}. If you did not ask for it, ignore this mail; nobody gets in without the code.`}
			</Text>
		</Layout>
	);
}
