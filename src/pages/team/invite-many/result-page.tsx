/** @jsxImportSource hono/jsx */
import { Page } from "../../layout/page";
import type { View } from "../../view";
import type { Row } from "./routes";
import { RowTable } from "./row-table";

/** What became of each line. */
export function ResultPage({ view, slug, rows }: { view: View; slug: string; rows: readonly Row[] }) {
	const { say } = view;
	const invited = rows.filter(({ code }) => code === null).length;
	return (
		<Page view={view} title={say.inviteManyTitle()} width="wide">
			<h1>{say.inviteManyTitle()}</h1>
			<p class="note" role="status">
				{say.resultText({ count: invited, all: rows.length })}
			</p>
			<p>
				<a class="button" href={`/workspaces/${slug}`}>
					{say.backToTeam()}
				</a>
			</p>
			<RowTable view={view} rows={rows} fine={say.rowInvited()} />
		</Page>
	);
}
