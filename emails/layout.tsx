import { Body, Button, Container, Head, Heading, Html, Link, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";

const font = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const monospace = "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace";
/** Keeps a name of two hundred letters without a space within the page. */
const wrapping = { wordBreak: "break-word", overflowWrap: "anywhere" } as const;

const styles = {
	text: { ...wrapping, fontSize: "16px", lineHeight: "26px", color: "#1f2937", margin: "0 0 16px" },
	quiet: { ...wrapping, fontSize: "14px", lineHeight: "22px", color: "#4b5563", margin: "0 0 12px" },
	box: { backgroundColor: "#f3f4f6", borderRadius: "8px", padding: "16px" },
} as const;

/** Colours for mail programs with a dark mode. Others may invert the light colours, which then keep their contrast. */
const dark = `:root { color-scheme: light dark; supported-color-schemes: light dark }
@media (prefers-color-scheme: dark) {
.page { background-color: #0f141b !important }
.card { background-color: #1b222c !important }
.text { color: #e5e7eb !important }
.quiet { color: #a9b3c1 !important }
.box { background-color: #0f141b !important }
.link { color: #93c5fd !important }
}`;

/** The texts that every mail has. */
export interface Words {
	/** The attributes `lang` and `dir` of HTML, such as `ar` and `rtl`. */
	lang: string;
	dir: string;
	/** The text that mail programs show beside the subject in a list of mails. */
	preview: string;
	heading: string;
}

/** The layout of every mail: one column, system fonts, nothing that is loaded from the network. */
export function Layout({ lang, dir, preview, heading, children }: Words & { children: ReactNode }) {
	return (
		<Html lang={lang} dir={dir}>
			<Head>
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<meta name="supported-color-schemes" content="light dark" />
				<title>{heading}</title>
				<style>{dark}</style>
			</Head>
			<Body className="page" style={{ backgroundColor: "#f3f4f6", margin: 0, padding: 0 }}>
				{/* Some mail programs remove <html> and <body>, so direction and background are repeated here. */}
				<div lang={lang} dir={dir} className="page" style={{ backgroundColor: "#f3f4f6", padding: "24px 12px" }}>
					{/* Not React Email's Preview: it pads by the length of the text, which is not known when a slot is compiled. */}
					<div data-skip-in-text="true" style={{ display: "none", maxHeight: 0, overflow: "hidden" }}>
						{preview}
					</div>
					<Container
						className="card"
						dir={dir}
						style={{
							backgroundColor: "#ffffff",
							borderRadius: "12px",
							fontFamily: font,
							maxWidth: "480px",
							padding: "32px 24px 20px",
						}}
					>
						<Heading
							as="h1"
							className="text"
							style={{ ...wrapping, fontSize: "22px", lineHeight: "32px", color: "#1f2937", margin: "0 0 16px" }}
						>
							{heading}
						</Heading>
						<Section>{children}</Section>
					</Container>
				</div>
			</Body>
		</Html>
	);
}

export function Paragraph({ children }: { children: string }) {
	return (
		<Text className="text" style={styles.text}>
			{children}
		</Text>
	);
}

/** Small print. */
export function Note({ children }: { children: string }) {
	return (
		<Text className="quiet" style={styles.quiet}>
			{children}
		</Text>
	);
}

/** A text that a person has written. */
export function Quote({ children }: { children: string }) {
	return (
		<Text className="text box" style={{ ...styles.text, ...styles.box }}>
			{children}
		</Text>
	);
}

/** A code to type in. It is on a line of its own, so that it is easy to find in the text part too. */
export function Code({ children }: { children: string }) {
	return (
		<Text
			dir="ltr"
			className="text box"
			style={{
				...styles.text,
				...styles.box,
				fontFamily: monospace,
				fontSize: "28px",
				letterSpacing: "6px",
				lineHeight: "36px",
				textAlign: "center",
			}}
		>
			{children}
		</Text>
	);
}

/** A link as a button, and again as text to read and copy. The text part of the mail has only the second one. */
export function Action({ button, label, link }: { button: string; label: string; link: string }) {
	return (
		<>
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
					textAlign: "center",
				}}
			>
				{button}
			</Button>
			<Text className="quiet" style={{ ...styles.quiet, margin: "24px 0 4px" }}>
				{label}
			</Text>
			<Text className="quiet" style={{ ...styles.quiet, wordBreak: "break-all" }}>
				<Link href={link} dir="ltr" className="link" style={{ color: "#1d4ed8" }}>
					{link}
				</Link>
			</Text>
		</>
	);
}
