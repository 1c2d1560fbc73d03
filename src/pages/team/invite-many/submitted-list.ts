import * as z from "zod/mini";
import { LOCALES, type Locale } from "../../../languages/locales";
import { decodeText } from "../../../lists/decode-text";
import type { ColumnChoice, PeopleOptions } from "../../../lists/people-list";
import { GRANTABLE_ROLES, type GrantableRole } from "../../../rules/roles";

/** A list as it was submitted, with the choices of the person. */
export interface SubmittedList {
	/** The pasted text, followed by that of the file. */
	text: string;
	/** The role of people for whom the list names none. */
	role: GrantableRole;
	/** The language of the mails. */
	locale: Locale | undefined;
	columns: ColumnChoice;
	withInactive: boolean;
}

/** The value of a select for a column that the table does not have. An empty value leaves the choice to the reader. */
export const NO_COLUMN = "none";

const locale = z.enum(LOCALES);

/** Reads the fields of a submitted form. What does not fit counts as absent. */
export async function readSubmittedList(form: Readonly<Record<string, string | File>>): Promise<SubmittedList> {
	const { list, file } = form;
	const pasted = typeof list === "string" ? list : "";
	const uploaded = file instanceof File ? decodeText(new Uint8Array(await file.arrayBuffer())) : "";
	return {
		text: [pasted, uploaded].filter((part) => part.trim() !== "").join("\n"),
		role: GRANTABLE_ROLES.find((role) => role === form.role) ?? "member",
		locale: locale.safeParse(form.locale).data,
		columns: readColumns(form),
		withInactive: form.withInactive === "yes",
	};
}

function readColumns({ emailColumn, roleColumn }: Readonly<Record<string, unknown>>): ColumnChoice {
	const email = readColumn(emailColumn);
	const role = readColumn(roleColumn);
	return {
		...(typeof email === "number" ? { emailColumn: email } : {}),
		...(role === undefined ? {} : { roleColumn: role }),
	};
}

function readColumn(value: unknown): number | null | undefined {
	if (value === NO_COLUMN) return null;
	return typeof value === "string" && /^\d{1,4}$/.test(value) ? Number(value) : undefined;
}

export function optionsOf({ role, columns, withInactive }: SubmittedList): PeopleOptions {
	return { defaultRole: role, columns, withInactive };
}
