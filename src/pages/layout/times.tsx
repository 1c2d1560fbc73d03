/** @jsxImportSource hono/jsx */
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../rules/limits";
import type { View } from "../view";

const UNITS = [
	{ unit: "day", ms: DAY_MS },
	{ unit: "hour", ms: HOUR_MS },
	{ unit: "minute", ms: MINUTE_MS },
] as const;

/** `in 6 days`, `3 minutes ago`, in the page's language. */
export function relative({ locale, now }: View, iso: string): string {
	const distance = Date.parse(iso) - now;
	const { unit, ms } = UNITS.find(({ ms }) => Math.abs(distance) >= ms) ?? { unit: "minute", ms: MINUTE_MS };
	return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(distance / ms), unit);
}

/** A day, in UTC: the Worker does not know where the reader is. */
export function dayOf({ locale }: View, time: string | number): string {
	return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(time));
}
