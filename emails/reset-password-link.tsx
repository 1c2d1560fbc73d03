import { Link, Text } from "@react-email/components";
import { Layout, styles } from "./layout";

export interface ResetPasswordLinkMailProps {
	link: string;
	/** How long the link is good for, as people read it. */
	lifetime: string;
}

export function ResetPasswordLinkMail({ link, lifetime }: ResetPasswordLinkMailProps) {
	return (
		<Layout preview="Your link to set a new password" heading="Set a new password">
			<Text style={styles.text}>Open this link to set a new password:</Text>
			<Text style={{ ...styles.text, wordBreak: "break-all" }}>
				<Link href={link} style={{ color: "#1d4ed8" }}>
					{link}
				</Link>
			</Text>
			<Text
				style={styles.quiet}
			>{`It is good for ${lifetime}. If you did not ask for it, ignore this mail; your password stays as it is.`}</Text>
		</Layout>
	);
}

export default ResetPasswordLinkMail;
