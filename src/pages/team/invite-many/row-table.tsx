/** @jsxImportSource hono/jsx */
import { addressProblemText } from "../../../languages/address-problem";
import type { Messages } from "../../../languages/messages";
import { roleName } from "../../../languages/role-name";
import type { RowCode } from "../../../team/invites/list-rows";
import { errorText } from "../../error-text";
import { nameInSentence, type PageContext } from "../../page-context";
import { needsAttention, type Outcome, type OutcomeRow } from "./rows";
import { writeFile } from "./written-list";

/** The reason why a line is not invited. */
export function refusalText(say: Messages, code: RowCode): string {
	return code === "VALIDATION_ERROR" ? say.problemRow() : errorText(say, code);
}

/** @param invited the text for a line without a problem */
function outcomeText(context: PageContext, outcome: Outcome, invited: string): string {
	const { say } = context;
	if (outcome === "invited") return invited;
	if (outcome === "invited-before") return say.rowInvitedBefore();
	switch (outcome.kind) {
		case "address":
			return addressProblemText(say, outcome.reason);
		case "inactive":
			return say.rowInactive({ word: nameInSentence(context, outcome.word) });
		case "unknown-role":
			return say.rowUnknownRole({ word: nameInSentence(context, outcome.word) });
		case "owner-role":
			return say.problemRow();
		case "refused":
			return refusalText(say, outcome.code);
	}
}

interface RowTableProps {
	context: PageContext;
	rows: readonly OutcomeRow[];
	/** The text for a line without a problem. */
	invited: string;
}

/** A table of the list: line number, address, role and outcome. The lines that need attention can be downloaded. */
export function RowTable({ context, rows, invited }: RowTableProps) {
	const { say, locale } = context;
	const refused = rows.filter(needsAttention);
	const headings = [say.line(), say.email(), say.role(), say.whatHappens()];
	const file = refused.map(({ line, email, role, outcome }) => [
		String(line),
		email,
		role,
		outcomeText(context, outcome, invited),
	]);
	return (
		<>
			{refused.length > 0 && (
				<p class="aside">
					<a
						download="not-invited.csv"
						href={`data:text/csv;charset=utf-8,${encodeURIComponent(writeFile([headings, ...file]))}`}
					>
						{say.downloadRefused()}
					</a>
				</p>
			)}
			<table>
				<thead>
					<tr>
						{headings.map((heading) => (
							<th scope="col">{heading}</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr
							class={needsAttention(row) ? "refused" : "fine"}
							data-email={row.outcome === "invited" ? row.email : undefined}
							data-role={row.role}
						>
							<td>{row.line}</td>
							<td>
								<bdi>{row.email}</bdi>
								{row.name !== "" && (
									<>
										{" "}
										<bdi class="aside">{row.name}</bdi>
									</>
								)}
							</td>
							<td>{roleName(locale, row.role)}</td>
							<td>{outcomeText(context, row.outcome, invited)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</>
	);
}
