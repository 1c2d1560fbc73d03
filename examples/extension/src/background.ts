/** Keeps the number on the extension's button current. Everything else happens in the popup. */
import { readCount } from "./badge";

const PERIOD_MINUTES = 5;

async function start(): Promise<void> {
	await chrome.alarms.create("read-count", { periodInMinutes: PERIOD_MINUTES });
	await readCount();
}

chrome.runtime.onInstalled.addListener(start);
chrome.runtime.onStartup.addListener(start);
chrome.alarms.onAlarm.addListener(readCount);
