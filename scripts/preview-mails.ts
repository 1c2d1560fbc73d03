/**
 * Writes a picture of every mail in every language at the widths of phones and of a window: light, dark, and inverted as
 * by a mail program without a dark mode. The PNGs and the text parts go to `previews/mails/`, which git ignores.
 *
 * The variable `CHROMIUM` is the path of the browser.
 */
import { access, mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { SAMPLE_NAMES, SAMPLE_VALUES, sampleMail } from "../emails/samples";
import { LOCALES } from "../src/languages/locales";
import { type RenderedMail, renderMail } from "../src/mail/render";

const OUTPUT = fileURLToPath(new URL("../previews/mails/", import.meta.url).href);
const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
/** The widths, from the narrowest phone to a window (CSS pixels). */
const WIDTHS = [320, 360, 700];

const LOOKS = [
	{ look: "light", colorScheme: "light", arguments: [] },
	{ look: "dark", colorScheme: "dark", arguments: [] },
	{ look: "inverted", colorScheme: "light", arguments: ["--enable-features=WebContentsForceDark"] },
] as const;

/** Names of the greatest length, with right-to-left text and with HTML that must not take effect. */
const DIFFICULT = {
	...SAMPLE_VALUES,
	inviterName: "<b>Grace</b> מזמינה ".repeat(12),
	workspaceName: "W".repeat(100),
	message: "See you on Monday, then! ".repeat(20),
};

function everyMail(): { name: string; mail: RenderedMail }[] {
	return LOCALES.flatMap((locale) => [
		...SAMPLE_NAMES.map((name) => ({ name: `${locale}-${name}`, mail: renderMail(sampleMail(name, locale)) })),
		{ name: `${locale}-difficult`, mail: renderMail(sampleMail("invite-with-message", locale, DIFFICULT)) },
	]);
}

async function takePictures({ look, colorScheme, arguments: extra }: (typeof LOOKS)[number]): Promise<void> {
	const browser = await chromium.launch({ executablePath: EXECUTABLE, args: [...ARGUMENTS, ...extra] });
	try {
		const page = await browser.newPage({ colorScheme });
		for (const { name, mail } of everyMail()) {
			await page.setContent(mail.html);
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 300 });
				await page.screenshot({ path: `${OUTPUT}${name}-${look}-${width}.png`, fullPage: true });
			}
		}
	} finally {
		await browser.close();
	}
}

await access(EXECUTABLE).catch(() => {
	console.error(`There is no Chromium at $EXECUTABLE. Install it, or set CHROMIUM to its path.`);
	process.exit(1);
});
await mkdir(OUTPUT, { recursive: true });
for (const { name, mail } of everyMail()) await writeFile(`${OUTPUT}${name}.txt`, `${mail.subject}\n\n${mail.text}\n`);
for (const look of LOOKS) await takePictures(look);
console.log(`The mails are in ${OUTPUT}`);
