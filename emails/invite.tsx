import { Button, Link, Text } from "@react-email/components";
import { Layout, styles } from "./layout";

export interface InviteMailProps {
	inviterName: string;
	workspaceName: string;
	role: string;
	/** What the inviter wrote; the variant without it leaves the quote out. */
	message?: string;
	link: string;
	/** As people read it, in UTC. */
	expiresOn: string;
}

export function InviteMail({ inviterName, workspaceName, role, message, link, expiresOn }: InviteMailProps) {
	return (
		<Layout preview={`${inviterName} invited you to ${workspaceName}`} heading={`Join ${workspaceName}`}>
			<Text style={styles.text}>{`${inviterName} invited you to ${workspaceName}. Your role there: ${role}.`}</Text>
			{message === undefined ? null : (
				<Text style={{ ...styles.text, borderLeft: "3px solid #d1d5db", paddingLeft: "12px" }}>{`“${message}”`}</Text>
			)}
			<Button
				href={link}
				data-skip-in-text="true"
				style={{
					backgroundColor: "#1d4ed8",
					borderRadius: "8px",
					color: "#ffffff",
					fontSize: "16px",
					fontWeight: 600,
					padding: "12px 20px",
				}}
			>
				See the invite
			</Button>
			<Text style={{ ...styles.quiet, margin: "24px 0 4px" }}>The link to it:</Text>
			<Text style={{ ...styles.quiet, wordBreak: "break-all" }}>
				<Link href={link} style={{ color: "#1d4ed8" }}>
					{link}
				</Link>
			</Text>
			<Text
				style={styles.quiet}
			>{`It is good until ${expiresOn}. Nothing happens until you accept; if you did not expect this, ignore it.`}</Text>
		</Layout>
	);
}

export default InviteMail;
