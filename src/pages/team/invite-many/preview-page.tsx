/** @jsxImportSource hono/jsx */
import { roleName } from "../../../languages/role-name";
import type { PeopleList } from "../../../lists/people-list";
import { GRANTABLE_ROLES } from "../../../rules/roles";
import { ROW_CODES } from "../../../team/invites/list-rows";
import type { ListPreview } from "../../../team/invites/preview-invites";
import { Hidden } from "../../layout/confirm";
import { Page } from "../../layout/page";
import type { PageContext } from "../../page-context";
import { ColumnsForm } from "./columns-form";
import { ListNotes } from "./list-notes";
import { RowTable, refusalText } from "./row-table";
import { countOf, needsAttention, type OutcomeRow } from "./rows";
import type { SubmittedList } from "./submitted-list";
import { writeList } from "./written-list";

interface PreviewPageProps {
	context: PageContext;
	slug: string;
	submitted: SubmittedList;
	list: PeopleList;
	rows: readonly OutcomeRow[];
	seats: ListPreview["seats"];
}

/**
 * The outcome that each line would have. The form sends the whole list at once; with JavaScript the browser sends it in
 * portions and shows the progress.
 */
export function PreviewPage({ context, slug, submitted, list, rows, seats }: PreviewPageProps) {
	const { say } = context;
	const before = countOf(rows, "invited-before");
	return (
		<Page context={context} title={say.previewTitle()} width="wide">
			<h1>{say.previewTitle()}</h1>
			<p>{say.previewSums({ problems: rows.filter(needsAttention).length, fine: countOf(rows, "invited") })}</p>
			{before > 0 && <p>{say.sumInvitedBefore({ count: before })}</p>}
			{seats.free !== null && seats.needed > 0 && <p>{say.seatsNeeded({ needed: seats.needed, free: seats.free })}</p>}
			<HigherRoles context={context} list={list} chosen={submitted.role} />
			<SendForm context={context} slug={slug} rows={rows} locale={submitted.locale} />
			<ColumnsForm context={context} submitted={submitted} list={list} />
			<p class="aside">
				<a href={`/workspaces/${slug}`}>{say.backToTeam()}</a>
			</p>
			<ListNotes context={context} warnings={list.warnings} columns={list.columns} />
			<RowTable context={context} rows={rows} invited={say.rowWillBeInvited()} />
		</Page>
	);
}

interface HigherRolesProps {
	context: PageContext;
	list: PeopleList;
	chosen: SubmittedList["role"];
}

function HigherRoles({ context: { say, locale }, list: { higherRoles }, chosen }: HigherRolesProps) {
	const counts = GRANTABLE_ROLES.flatMap((role) => {
		const count = higherRoles[role];
		return count === undefined ? [] : [`${roleName(locale, role)}: ${count}`];
	});
	if (counts.length === 0) return null;
	return <p class="note">{say.higherRoles({ role: roleName(locale, chosen), counts: counts.join(", ") })}</p>;
}

interface SendFormProps extends Pick<PreviewPageProps, "context" | "slug" | "rows"> {
	locale: SubmittedList["locale"];
}

function SendForm({ context: { say }, slug, rows, locale }: SendFormProps) {
	const invited = rows.filter(({ outcome }) => outcome === "invited");
	if (invited.length === 0) return null;
	const words = {
		...Object.fromEntries(ROW_CODES.map((code) => [code, refusalText(say, code)])),
		invited: say.rowInvited(),
		before: say.rowInvitedBefore(),
		done: say.bulkDone(),
		failed: say.bulkFailed(),
	};
	return (
		<form method="post" data-bulk={slug} data-locale={locale} data-words={JSON.stringify(words)}>
			<Hidden fields={{ step: "send", list: writeList(invited), ...(locale ? { locale } : {}) }} />
			<button class="solid" type="submit">
				{say.sendInvites({ count: invited.length })}
			</button>
			<progress hidden max={invited.length} value={0} aria-label={say.previewTitle()} />
			<p role="status" />
		</form>
	);
}
