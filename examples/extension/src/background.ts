/** Keeps the number on the button; everything else happens while the popup is open. */
import { readCount } from "./badge";

const EVERY_MINUTES = 5;

async function start(): Promise<void> {
	await chrome.alarms.create("read-count", { periodInMinutes: EVERY_MINUTES });
	await readCount();
}

chrome.runtime.onInstalled.addListener(start);
chrome.runtime.onStartup.addListener(start);
chrome.alarms.onAlarm.addListener(readCount);
