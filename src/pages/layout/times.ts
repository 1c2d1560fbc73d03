import { formatDay, formatDistance } from "../../languages/format";
import type { PageContext } from "../page-context";

/** A time relative to the request, such as `in 6 days`. */
export function relative({ locale, now }: PageContext, iso: string): string {
	return formatDistance(locale, Date.parse(iso) - now);
}

/** The day of a time, in UTC because the Worker does not know the reader's time zone. */
export function shownDay({ locale }: PageContext, time: string | number): string {
	return formatDay(locale, new Date(time).getTime());
}
