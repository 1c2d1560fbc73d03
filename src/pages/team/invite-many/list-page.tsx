/** @jsxImportSource hono/jsx */
import { roleName } from "../../../languages/role-name";
import type { ListWarning } from "../../../lists/people-list";
import { MAX_INVITES_PER_CALL, MAX_LIST_LENGTH } from "../../../rules/limits";
import type { TeamPageData } from "../../../team/views/team-page";
import { FIT_LIST } from "../../assets.generated";
import type { Problems } from "../../form";
import { Choice, Field, TextField } from "../../layout/field";
import { Page } from "../../layout/page";
import type { PageContext } from "../../page-context";
import { rolesToGrant } from "../allowed-actions";
import { LanguageChoice } from "../invite-form";
import { SeatMeter } from "../seat-meter";
import { ListNotes } from "./list-notes";
import type { SubmittedList } from "./submitted-list";

/** The longest list, as the page names it (MB). */
export const MAX_LIST_SIZE = MAX_LIST_LENGTH / 1024 / 1024;

interface ListPageProps {
	context: PageContext;
	data: TeamPageData;
	/** The submitted list that is shown again; null on the first visit. */
	submitted: SubmittedList | null;
	/** The notes on a list in which there is nobody to invite. */
	warnings: readonly ListWarning[];
	problems: Problems | null;
}

/** The form that takes a pasted list or a file. */
export function ListPage({ context, data, submitted, warnings, problems }: ListPageProps) {
	const { workspace, viewer, seats } = data;
	const { say, locale } = context;
	return (
		<Page context={context} title={say.inviteManyTitle()} person={viewer} width="wide">
			<div class="head">
				<div class="grow">
					<h1>{say.inviteManyTitle()}</h1>
					<p class="aside">
						<a href={`/workspaces/${workspace.slug}`}>
							<bdi>{workspace.name}</bdi>
						</a>
					</p>
				</div>
				<SeatMeter context={context} seats={seats} />
			</div>
			<p>{say.inviteManyText({ count: MAX_INVITES_PER_CALL })}</p>
			<ListNotes context={context} warnings={warnings} columns={null} />
			<form
				method="post"
				enctype="multipart/form-data"
				class="card"
				data-inline
				data-fits={FIT_LIST.path}
				data-too-large={say.problemListSize({ size: MAX_LIST_SIZE })}
			>
				<TextField
					name="list"
					label={say.listOfAddresses()}
					rows={8}
					value={submitted?.text}
					problems={problems}
					placeholder={"ada@example.com\ngrace@example.com, admin"}
				/>
				<Field
					name="file"
					type="file"
					label={say.csvFile()}
					hint={say.listSizeHint({ size: MAX_LIST_SIZE })}
					accept=".csv,.tsv,.txt,text/*"
				/>
				<div class="line">
					<Choice
						name="role"
						label={say.roleOtherwise()}
						options={rolesToGrant(viewer).map((role) => ({ value: role, label: roleName(locale, role) }))}
						chosen={submitted?.role ?? "member"}
					/>
					<LanguageChoice context={context} chosen={submitted?.locale} />
				</div>
				<button class="solid" type="submit">
					{say.preview()}
				</button>
				<p class="problem" role="status" />
			</form>
		</Page>
	);
}
