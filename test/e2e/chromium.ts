import { existsSync } from "node:fs";
import process from "node:process";

const PLACES = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser that `CHROMIUM` names, else the one that the system has. */
export function findChromium(): string | undefined {
	const places = process.env.CHROMIUM ? [process.env.CHROMIUM] : PLACES;
	return places.find((path) => existsSync(path));
}
