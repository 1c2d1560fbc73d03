/** @jsxImportSource hono/jsx */
import { roleName } from "../../../languages/role-name";
import { type ListColumn, type ListWarning, MAX_COLUMNS } from "../../../lists/people-list";
import { firstCharacters } from "../../../rules/first-characters";
import { nameInSentence, type PageContext } from "../../page-context";
import { columnName } from "./columns-form";

/** Notes that are shown unfolded. */
const MAX_UNFOLDED = 20;
/** Notes that are shown at all. */
const MAX_SHOWN = 200;
/** Notes on a list or on many of its lines. They come first, so that they are always shown. */
const SUMMARIES: ReadonlySet<ListWarning["kind"]> = new Set(["not-read", "unread-cells", "no-address", "unread-roles"]);
/** Line numbers in one note. */
const MAX_LINES = 40;
/** The part of a text of the list that a note shows (characters). */
const MAX_SHOWN_LENGTH = 300;

interface ListNotesProps {
	context: PageContext;
	warnings: readonly ListWarning[];
	columns: readonly ListColumn[] | null;
}

/** The notes on everything of the list that is not invited and has no line in the table, up to `MAX_SHOWN`. */
export function ListNotes({ context, warnings, columns }: ListNotesProps) {
	if (warnings.length === 0) return null;
	const isSummary = ({ kind }: ListWarning) => SUMMARIES.has(kind);
	const ordered = [...warnings.filter(isSummary), ...warnings.filter((warning) => !isSummary(warning))];
	const more = warnings.length - MAX_SHOWN;
	return (
		<details class="card" open={warnings.length <= MAX_UNFOLDED}>
			<summary>
				{context.say.listNotes()} ({warnings.length})
			</summary>
			<ul>
				{ordered.slice(0, MAX_SHOWN).map((warning) => (
					<li>{noteText(context, warning, columns ?? [])}</li>
				))}
				{more > 0 && <li>{context.say.andMore({ count: more })}</li>}
			</ul>
		</details>
	);
}

function noteText(context: PageContext, warning: ListWarning, columns: readonly ListColumn[]): string {
	const { say, locale } = context;
	const shown = (text: string) => nameInSentence(context, firstCharacters(text, MAX_SHOWN_LENGTH));
	switch (warning.kind) {
		case "repeated": {
			const { line, address, raw, firstLine: first, role } = warning;
			const note = say.noteRepeated({ line, address: shown(address ?? raw), first });
			return role === undefined ? note : `${note} (${roleName(locale, role)})`;
		}
		case "more-addresses":
			return say.noteMoreAddresses({ line: warning.line, text: shown(warning.raw) });
		case "other-column": {
			const column = columns[warning.column] ?? { index: warning.column, heading: "" };
			return say.noteOtherColumn({ line: warning.line, column: columnName(context, column) });
		}
		case "unread-column": {
			const column = columnName(context, { index: warning.column, heading: warning.heading });
			return say.noteUnreadColumn({ column, count: warning.addresses });
		}
		case "stray-at":
			return say.noteStrayAt({ line: warning.line, text: shown(warning.raw) });
		case "not-read":
			return say.noteNotRead({ line: warning.line, count: warning.addresses });
		case "unread-cells":
			return say.noteUnreadCells({ max: MAX_COLUMNS, line: warning.line, count: warning.addresses });
		case "no-address":
			return say.noteNoAddress({ lines: linesText(warning.lines) });
		case "unread-roles":
			return say.noteUnreadRoles({ lines: linesText(warning.lines) });
	}
}

function linesText(lines: readonly number[]): string {
	return lines.slice(0, MAX_LINES).join(", ") + (lines.length > MAX_LINES ? ", …" : "");
}
