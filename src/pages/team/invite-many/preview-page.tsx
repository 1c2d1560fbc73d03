/** @jsxImportSource hono/jsx */
import { ROW_CODES } from "../../../team/invites/list-rows";
import { Hidden } from "../../layout/confirm";
import { Page } from "../../layout/page";
import type { PageContext } from "../../page-context";
import { writeList } from "./read-list";
import { RowTable, rowProblem } from "./row-table";
import type { OutcomeRow } from "./rows";

interface PreviewPageProps {
	context: PageContext;
	slug: string;
	rows: readonly OutcomeRow[];
	locale: string | undefined;
}

/**
 * The outcome that each line would have. The form sends the whole list at once; with JavaScript the browser sends it in
 * portions and shows the progress.
 */
export function PreviewPage({ context, slug, rows, locale }: PreviewPageProps) {
	const { say } = context;
	const fine = rows.filter(({ code }) => code === null);
	const words = Object.fromEntries(ROW_CODES.map((code) => [code, rowProblem(say, code)]));
	return (
		<Page context={context} title={say.previewTitle()} width="wide">
			<h1>{say.previewTitle()}</h1>
			<p>{say.previewText({ fine: fine.length, all: rows.length })}</p>
			{fine.length > 0 && (
				<form
					method="post"
					data-bulk={slug}
					data-locale={locale}
					data-words={JSON.stringify({
						...words,
						invited: say.rowInvited(),
						done: say.bulkDone(),
						failed: say.bulkFailed(),
					})}
				>
					<Hidden fields={{ step: "send", list: writeList(fine), ...(locale ? { locale } : {}) }} />
					<button class="solid" type="submit">
						{say.sendInvites({ count: fine.length })}
					</button>
					<progress hidden max={fine.length} value={0} aria-label={say.previewTitle()} />
					<p role="status" />
				</form>
			)}
			<p class="aside">
				<a href={`/workspaces/${slug}/invite-many`}>{say.changeList()}</a> ·{" "}
				<a href={`/workspaces/${slug}`}>{say.backToTeam()}</a>
			</p>
			<RowTable context={context} rows={rows} fine={say.rowWillBeInvited()} />
		</Page>
	);
}
