import { Body, Container, Head, Heading, Html, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";

const font = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

export const styles = {
	text: { fontSize: "16px", lineHeight: "24px", color: "#1f2937", margin: "0 0 16px" },
	quiet: { fontSize: "14px", lineHeight: "20px", color: "#6b7280", margin: "0 0 12px" },
} as const;

interface LayoutProps {
	preview: string;
	heading: string;
	children: ReactNode;
}

/** What every mail looks like: one column, system fonts, nothing loaded from anywhere. */
export function Layout({ preview, heading, children }: LayoutProps) {
	return (
		<Html lang="en" dir="ltr">
			<Head>
				<meta name="color-scheme" content="light dark" />
				<meta name="supported-color-schemes" content="light dark" />
			</Head>
			<Body style={{ backgroundColor: "#f3f4f6", fontFamily: font, margin: 0, padding: "24px 12px" }}>
				{/* Not React Email's Preview: that one pads by the length of the text, which a slot does not have. */}
				<div data-skip-in-text="true" style={{ display: "none", maxHeight: 0, overflow: "hidden" }}>
					{preview}
				</div>
				<Container
					style={{ backgroundColor: "#ffffff", borderRadius: "12px", maxWidth: "480px", padding: "32px 24px" }}
				>
					<Heading as="h1" style={{ fontSize: "22px", lineHeight: "30px", color: "#111827", margin: "0 0 16px" }}>
						{heading}
					</Heading>
					<Section>{children}</Section>
				</Container>
			</Body>
		</Html>
	);
}

/** A code to type in; on a line of its own, so that it can be picked out of the text part too. */
export function Code({ value }: { value: string }) {
	return (
		<Text
			style={{
				...styles.text,
				backgroundColor: "#f3f4f6",
				borderRadius: "8px",
				fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
				fontSize: "28px",
				letterSpacing: "6px",
				lineHeight: "36px",
				padding: "16px",
				textAlign: "center",
			}}
		>
			{value}
		</Text>
	);
}
