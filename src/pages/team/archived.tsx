/** @jsxImportSource hono/jsx */
import { Hidden } from "../layout/confirm";
import { shownDay } from "../layout/times";
import type { TeamPageProps } from "./props";

/** The state of an archived workspace. Its owner is offered to restore it, which is the only change that is allowed. */
export function Archived({ context, data: { workspace, viewer } }: TeamPageProps) {
	const { say } = context;
	return (
		<section class="note" aria-label={say.archivedBadge()}>
			<p>
				{say.refusedArchived()}
				{workspace.archiveEndsAt !== null &&
					` ${say.archiveEndsOn({ date: shownDay(context, workspace.archiveEndsAt) })}`}
			</p>
			{viewer.isOwner && (
				<form method="post" action={`/workspaces/${workspace.slug}`}>
					<Hidden fields={{ action: "restore" }} />
					<p>{say.restoreText()}</p>
					<button class="solid" type="submit">
						{say.restoreWorkspace()}
					</button>
				</form>
			)}
		</section>
	);
}
