/** @jsxImportSource hono/jsx */
import type { Messages } from "../../../languages/messages";
import { roleName } from "../../../languages/role-name";
import { ROLES } from "../../../rules/roles";
import type { RowCode } from "../../../team/invites/list-rows";
import { errorText } from "../../error-text";
import type { PageContext } from "../../page-context";
import type { OutcomeRow } from "./rows";

/** The reason why a line is not invited. */
export function rowProblem(say: Messages, code: RowCode): string {
	return code === "VALIDATION_ERROR" ? say.problemRow() : errorText(say, code);
}

interface RowTableProps {
	context: PageContext;
	rows: readonly OutcomeRow[];
	/** The text for a line without a problem. */
	fine: string;
}

/** A table of the list: line number, address, role and outcome. */
export function RowTable({ context: { say, locale }, rows, fine }: RowTableProps) {
	const firstLines = new Map<string, number>();
	for (const { email, line } of rows) if (!firstLines.has(email)) firstLines.set(email, line);
	const outcome = ({ email, code, line }: OutcomeRow): string => {
		const earlier = firstLines.get(email) ?? line;
		if (code === null) return fine;
		return code === "ALREADY_INVITED" && earlier < line ? say.rowRepeats({ line: earlier }) : rowProblem(say, code);
	};
	return (
		<table>
			<thead>
				<tr>
					<th scope="col">{say.line()}</th>
					<th scope="col">{say.email()}</th>
					<th scope="col">{say.role()}</th>
					<th scope="col">{say.whatHappens()}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr
						class={row.code === null ? "fine" : "refused"}
						data-email={row.code === null ? row.email : undefined}
						data-role={row.role}
					>
						<td>{row.line}</td>
						<td>
							<bdi>{row.email}</bdi>
						</td>
						<td>{roleLabel(locale, row.role)}</td>
						<td>{outcome(row)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function roleLabel(locale: PageContext["locale"], role: string): string {
	const known = ROLES.find((name) => name === role);
	return known === undefined ? role : roleName(locale, known);
}
