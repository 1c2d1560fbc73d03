/** @jsxImportSource hono/jsx */
import type { WaysInPageData } from "../../../team/views/ways-in-page";
import type { Fields, Problems } from "../../form";
import { Choice, TextField } from "../../layout/field";
import { NoticeNote, ProblemNote } from "../../layout/notes";
import { Page } from "../../layout/page";
import type { Notice } from "../../notice";
import type { PageContext } from "../../page-context";
import { WorkspaceTitle } from "../workspace-title";

interface WaysInPageProps {
	context: PageContext;
	data: WaysInPageData;
	/** The submitted fields of a form that is shown again. */
	fields: Fields;
	problems: Problems | null;
	notice: Notice | undefined;
}

/** The form that sets who finds a workspace, and who comes in how. */
export function WaysInPage({ context, data, fields, problems, notice }: WaysInPageProps) {
	const { say } = context;
	const { workspace, viewer, doors } = data;
	return (
		<Page context={context} title={`${say.sectionWaysIn()} · ${workspace.name}`} person={viewer} width="wide">
			<WorkspaceTitle context={context} workspace={workspace} viewer={viewer} current="ways-in" />
			<NoticeNote context={context} notice={notice} />
			<ProblemNote problems={problems} />
			<h2>{say.sectionWaysIn()}</h2>
			<p>{say.waysInText()}</p>
			{!workspace.isArchived && (
				<form method="post" class="card" data-inline>
					<Choice
						name="visibility"
						label={say.visibilityLabel()}
						options={[
							{ value: "private", label: say.visibilityPrivate() },
							{ value: "public", label: say.visibilityPublic() },
						]}
						chosen={fields.visibility ?? doors.visibility}
						problems={problems}
					/>
					<Choice
						name="joining"
						label={say.joiningLabel()}
						options={[
							{ value: "invite", label: say.joiningInvite() },
							{ value: "request", label: say.joiningRequest() },
							{ value: "open", label: say.joiningOpen() },
						]}
						chosen={fields.joining ?? doors.joining}
						problems={problems}
					/>
					<Choice
						name="inviteTransport"
						label={say.transportLabel()}
						options={[
							{ value: "mail", label: say.transportMail() },
							{ value: "link", label: say.transportLink() },
						]}
						chosen={fields.inviteTransport ?? doors.inviteTransport}
						problems={problems}
					/>
					<TextField
						name="inviteDomains"
						label={say.onlyDomains()}
						hint={say.onlyDomainsHint()}
						rows={3}
						value={fields.inviteDomains ?? doors.inviteDomains.join("\n")}
						problems={problems}
					/>
					<button class="solid" type="submit">
						{say.save()}
					</button>
				</form>
			)}
		</Page>
	);
}
