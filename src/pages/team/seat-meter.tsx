/** @jsxImportSource hono/jsx */
import type { TeamPageData } from "../../team/views/team-page";
import type { PageContext } from "../page-context";

/** The number of seats taken, and the limit if there is one. */
export function SeatMeter({
	context: { say },
	seats: { used, limit },
}: {
	context: PageContext;
	seats: TeamPageData["seats"];
}) {
	if (limit === null) return <p class="seats">{say.seatsUnlimited({ used })}</p>;
	const sentence = say.seatsUsed({ used, limit });
	return (
		<p class="seats">
			<span id="seats">{sentence}</span>
			<progress class={used >= limit ? "full" : undefined} max={limit} value={used} aria-labelledby="seats" />
		</p>
	);
}

export function isSeatFree({ used, limit }: TeamPageData["seats"]): boolean {
	return limit === null || used < limit;
}
