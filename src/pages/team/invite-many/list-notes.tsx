/** @jsxImportSource hono/jsx */
import { roleName } from "../../../languages/role-name";
import type { ListColumn, ListWarning } from "../../../lists/people-list";
import { firstCharacters } from "../../../rules/first-characters";
import { nameInSentence, type PageContext } from "../../page-context";
import { columnName } from "./columns-form";

/** Notes that are shown unfolded. */
const MAX_UNFOLDED = 20;
/** Line numbers in one note. */
const MAX_LINES = 40;
/** The part of a text of the list that a note shows (characters). */
const MAX_SHOWN_LENGTH = 300;

interface ListNotesProps {
	context: PageContext;
	warnings: readonly ListWarning[];
	columns: readonly ListColumn[] | null;
}

/** Everything of the list that is not invited and has no line in the table. */
export function ListNotes({ context, warnings, columns }: ListNotesProps) {
	if (warnings.length === 0) return null;
	return (
		<details class="card" open={warnings.length <= MAX_UNFOLDED}>
			<summary>
				{context.say.listNotes()} ({warnings.length})
			</summary>
			<ul>
				{warnings.map((warning) => (
					<li>{noteText(context, warning, columns ?? [])}</li>
				))}
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
		case "no-address":
			return say.noteNoAddress({ lines: linesText(warning.lines) });
		case "unread-roles":
			return say.noteUnreadRoles({ lines: linesText(warning.lines) });
	}
}

function linesText(lines: readonly number[]): string {
	return lines.slice(0, MAX_LINES).join(", ") + (lines.length > MAX_LINES ? ", …" : "");
}
