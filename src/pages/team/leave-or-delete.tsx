/** @jsxImportSource hono/jsx */
import { Confirm } from "../layout/confirm";
import { Field } from "../layout/field";
import type { TeamPageProps } from "./props";

/** Leaving the workspace. The owner cannot leave and is offered to delete the workspace instead. */
export function LeaveOrDelete({ context: { say }, data: { workspace, viewer }, problems }: TeamPageProps) {
	return (
		<section class="leave-or-delete" aria-labelledby="leave">
			<h2 id="leave">{say.leaveTitle()}</h2>
			{viewer.isOwner ? (
				<>
					<p>{say.ownerStays()}</p>
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
