/** @jsxImportSource hono/jsx */
import { Confirm } from "../layout/confirm";
import { Field } from "../layout/field";
import { shownDay } from "../layout/times";
import { nameInSentence } from "../page-context";
import type { TeamPageProps } from "./props";

/**
 * Leaving the workspace. The owner cannot leave and is offered to archive or delete the workspace instead, and for some days to give
 * the ownership back to the member who transferred it.
 */
export function LeaveOrDelete({ context, data: { workspace, viewer, giver }, problems }: TeamPageProps) {
	const { say } = context;
	const giverName = giver && nameInSentence(context, giver.name);
	return (
		<section class="leave-or-delete" aria-labelledby="leave">
			<h2 id="leave">{say.leaveTitle()}</h2>
			{viewer.isOwner ? (
				<>
					{giver && giverName && (
						<>
							<p>{say.ownershipGiven({ name: giverName, date: shownDay(context, giver.until) })}</p>
							<Confirm
								label={say.giveBack()}
								warning={say.giveBackWarning({ name: giverName })}
								yes={say.giveBackYes()}
								fields={{ action: "give-back", userId: giver.userId }}
							/>
						</>
					)}
					<p>{say.ownerStays()}</p>
					<Confirm
						label={say.archiveWorkspace()}
						warning={say.archiveWarning()}
						yes={say.archiveYes()}
						fields={{ action: "archive" }}
					/>
					<Confirm
						label={say.deleteWorkspace()}
						warning={say.deleteWarning()}
						yes={say.deleteYes()}
						fields={{ action: "delete", workspaceId: workspace.id }}
						open={problems?.confirmation !== undefined}
					>
						<Field
							name="confirmation"
							label={say.typeSlug({ slug: workspace.slug })}
							problems={problems}
							autocomplete="off"
							required
						/>
					</Confirm>
				</>
			) : (
				<Confirm label={say.leave()} warning={say.leaveWarning()} yes={say.leaveYes()} fields={{ action: "leave" }} />
			)}
		</section>
	);
}
