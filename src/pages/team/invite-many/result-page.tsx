/** @jsxImportSource hono/jsx */
import type { PeopleList } from "../../../lists/people-list";
import { Page } from "../../layout/page";
import type { PageContext } from "../../page-context";
import { ListNotes } from "./list-notes";
import { RowTable } from "./row-table";
import { countOf, type OutcomeRow } from "./rows";

interface ResultPageProps {
	context: PageContext;
	slug: string;
	list: PeopleList;
	rows: readonly OutcomeRow[];
}

/** The outcome of each line. */
export function ResultPage({ context, slug, list, rows }: ResultPageProps) {
	const { say } = context;
	const before = countOf(rows, "invited-before");
	return (
		<Page context={context} title={say.inviteManyTitle()} width="wide">
			<h1>{say.inviteManyTitle()}</h1>
			<p class="note" role="status">
				{say.resultText({ count: countOf(rows, "invited"), all: rows.length })}
			</p>
			{before > 0 && <p class="note">{say.sumInvitedBefore({ count: before })}</p>}
			<p>
				<a class="button" href={`/workspaces/${slug}`}>
					{say.backToTeam()}
				</a>
			</p>
			<ListNotes context={context} warnings={list.warnings} columns={list.columns} />
			<RowTable context={context} rows={rows} invited={say.rowInvited()} />
		</Page>
	);
}
