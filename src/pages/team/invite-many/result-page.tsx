/** @jsxImportSource hono/jsx */
import { Page } from "../../layout/page";
import type { PageContext } from "../../page-context";
import { RowTable } from "./row-table";
import type { OutcomeRow } from "./rows";

/** The outcome of each line. */
export function ResultPage({
	context,
	slug,
	rows,
}: {
	context: PageContext;
	slug: string;
	rows: readonly OutcomeRow[];
}) {
	const { say } = context;
	const invited = rows.filter(({ code }) => code === null).length;
	return (
		<Page context={context} title={say.inviteManyTitle()} width="wide">
			<h1>{say.inviteManyTitle()}</h1>
			<p class="note" role="status">
				{say.resultText({ count: invited, all: rows.length })}
			</p>
			<p>
				<a class="button" href={`/workspaces/${slug}`}>
					{say.backToTeam()}
				</a>
			</p>
			<RowTable context={context} rows={rows} fine={say.rowInvited()} />
		</Page>
	);
}
