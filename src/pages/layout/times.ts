import { formatDay, formatDistance } from "../../languages/format";
import type { PageContext } from "../page-context";

/** `in 6 days`, seen from the time of the request. */
export function relative({ locale, now }: PageContext, iso: string): string {
	return formatDistance(locale, Date.parse(iso) - now);
}

/** A day, in UTC: the Worker does not know where the reader is. */
export function dayOf({ locale }: PageContext, time: string | number): string {
	return formatDay(locale, new Date(time).getTime());
}
