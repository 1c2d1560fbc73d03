/** @jsxImportSource hono/jsx */
import type { ColumnUse, ListColumn, PeopleList } from "../../../lists/people-list";
import { Hidden } from "../../layout/confirm";
import { Choice } from "../../layout/field";
import { nameInSentence, type PageContext } from "../../page-context";
import { NO_COLUMN, type SubmittedList } from "./submitted-list";

/** The name of a column: its heading, or its number if it has none. */
export function columnName(context: PageContext, { index, heading }: Pick<ListColumn, "index" | "heading">): string {
	const name = heading.slice(0, MAX_HEADING_LENGTH);
	return name === "" ? `#${index + 1}` : nameInSentence(context, name);
}

const MAX_HEADING_LENGTH = 60;
/** Columns that can be chosen. */
const MAX_SHOWN = 200;
/** The sign for no column. */
const NONE = "–";

/** The columns of one use. */
function columnsOf(context: PageContext, columns: readonly ListColumn[], use: ColumnUse): string {
	const names = columns.filter((column) => column.use === use).map((column) => columnName(context, column));
	return names.length === 0 ? NONE : names.join(" + ");
}

function columnsSentence(context: PageContext, columns: readonly ListColumn[]): string {
	const unread = columns.filter(({ use }) => use === "unread").length;
	return context.say.columnsRead({
		address: columnsOf(context, columns, "address"),
		name: columnsOf(context, columns, "name"),
		role: columnsOf(context, columns, "role"),
		status: columnsOf(context, columns, "status"),
		unread,
		all: columns.length,
	});
}

interface ColumnsFormProps {
	context: PageContext;
	submitted: SubmittedList;
	list: PeopleList;
}

/** The way in which the list was read, with a form that corrects it or leads back to the list. */
export function ColumnsForm({ context, submitted, list: { columns, rows } }: ColumnsFormProps) {
	const { say } = context;
	const { text, role, locale, withInactive } = submitted;
	const hasInactive = withInactive || rows.some(({ problem }) => problem?.kind === "inactive");
	const hasChoice = columns !== null || hasInactive;
	return (
		<form method="post" enctype="multipart/form-data" class={hasChoice ? "card" : undefined} data-inline>
			<Hidden fields={{ list: text, role, ...(locale ? { locale } : {}) }} />
			{columns !== null && (
				<>
					<p>{columnsSentence(context, columns)}</p>
					<ColumnChoices context={context} columns={columns} submitted={submitted} />
				</>
			)}
			{hasInactive && (
				<p class="field">
					<label>
						<input type="checkbox" name="withInactive" value="yes" checked={withInactive} /> {say.includeInactive()}
					</label>
				</p>
			)}
			{hasChoice && (
				<button type="submit" name="step" value="preview">
					{say.preview()}
				</button>
			)}
			<button class="quiet" type="submit" name="step" value="change">
				{say.changeList()}
			</button>
		</form>
	);
}

interface ColumnChoicesProps {
	context: PageContext;
	columns: readonly ListColumn[];
	submitted: SubmittedList;
}

function ColumnChoices({ context, columns, submitted }: ColumnChoicesProps) {
	const { say } = context;
	const { emailColumn, roleColumn } = submitted.columns;
	// The columns in use are always listed, so that a choice stays as it is.
	const listed = columns.filter(({ index, use }) => index < MAX_SHOWN || use === "address" || use === "role");
	const more = columns.length - listed.length;
	const single = listed.map((column) => ({ value: String(column.index), label: columnName(context, column) }));
	const none = { value: NO_COLUMN, label: NONE };
	const asFound = (use: ColumnUse) => ({ value: "", label: columnsOf(context, columns, use) });
	return (
		<div class="line">
			<Choice
				name="emailColumn"
				label={say.email()}
				options={emailColumn === undefined ? [asFound("address"), ...single] : single}
				chosen={optionOf(emailColumn)}
			/>
			<Choice
				name="roleColumn"
				label={say.role()}
				options={roleColumn === undefined ? [asFound("role"), none, ...single] : [none, ...single]}
				chosen={optionOf(roleColumn)}
			/>
			{more > 0 && <p class="aside">{say.andMore({ count: more })}</p>}
		</div>
	);
}

/** The value of a choice in its select. */
function optionOf(column: number | null | undefined): string {
	if (column === undefined) return "";
	return column === null ? NO_COLUMN : String(column);
}
