/** @jsxImportSource hono/jsx */
import type { Roster } from "../../team/views/team-page";
import type { View } from "../view";

/** How many seats are taken, and of how many. */
export function SeatMeter({ view: { say }, seats: { used, limit } }: { view: View; seats: Roster["seats"] }) {
	if (limit === null) return <p class="seats">{say.seatsUnlimited({ used })}</p>;
	const sentence = say.seatsUsed({ used, limit });
	return (
		<p class="seats">
			<span id="seats">{sentence}</span>
			<progress class={used >= limit ? "full" : undefined} max={limit} value={used} aria-labelledby="seats" />
		</p>
	);
}

export function hasFreeSeat({ used, limit }: Roster["seats"]): boolean {
	return limit === null || used < limit;
}
