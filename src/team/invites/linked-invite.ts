/** The invite behind a link, for the holder of the link. Reading it never writes. */
import type { InviteStatus } from "./state";

/** The status as the holder of a link sees it: `replaced` if a newer sending has a link of its own. */
export function linkStatus(
	{ sendCount, status }: { sendCount: number; status: InviteStatus },
	sending: number,
): InviteStatus | "replaced" {
	return sendCount === sending ? status : "replaced";
}
