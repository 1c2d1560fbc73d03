/** The pages that invite many people, as a browser without a script uses them. */

import { ORIGIN } from "../client";
import { boundInstance, type Instance } from "../instance";

export type ListFields = Readonly<Record<string, string | Uint8Array>>;

export interface ListPage {
	status: number;
	html: string;
	/** The lines of the table, in its order. */
	rows: { line: number; email: string; name: string; role: string; outcome: string; isRefused: boolean }[];
	/** The notes on the list. */
	notes: string[];
	/** The text of the list that the form with the text area holds. */
	typed: string | null;
	/** The fields of each form with a button of this name and value, or with its step as a hidden field. */
	fieldsOf(step: string): Record<string, string>;
}

/** Posts the form of a list. A field of bytes is a file. */
export async function postList(
	{ slug }: { slug: string },
	{ cookie }: { cookie: string },
	fields: ListFields,
	instance: Instance = boundInstance,
): Promise<ListPage> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) {
		// Browsers send the line breaks of text as CRLF.
		if (typeof value === "string") body.append(name, value.replace(/\r?\n/g, "\r\n"));
		else body.append(name, new File([value], "list.csv", { type: "text/csv" }));
	}
	const response = await instance(
		new Request(`${ORIGIN}/workspaces/${slug}/invite-many`, {
			method: "POST",
			headers: { origin: ORIGIN, cookie },
			body,
			redirect: "manual",
		}),
	);
	return readListPage(response.status, await response.text());
}

function readListPage(status: number, html: string): ListPage {
	const cells = (row: string) => [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = ""]) => cell);
	return {
		status,
		html,
		rows: [...html.matchAll(/<tr class="(\w+)"[^>]*>(.*?)<\/tr>/gs)].map(([, kind, row = ""]) => {
			const [line = "", person = "", role = "", outcome = ""] = cells(row);
			const [email = "", name = ""] = [...person.matchAll(/<bdi[^>]*>(.*?)<\/bdi>/gs)].map(([, text = ""]) =>
				plain(text),
			);
			return { line: Number(line), email, name, role, outcome: plain(outcome), isRefused: kind === "refused" };
		}),
		notes: [...html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, note = ""]) => plain(note)),
		typed: /<textarea[^>]*>(.*?)<\/textarea>/s.exec(html)?.[1]?.replace(/.*/s, plain) ?? null,
		fieldsOf: (step) => {
			const form = [...html.matchAll(/<form.*?<\/form>/gs)]
				.map(([text]) => text)
				.find((text) => new RegExp(`name="step" value="${step}"`).test(text));
			const inputs = [...(form ?? "").matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
			return {
				...Object.fromEntries(inputs.map(([, name = "", value = ""]) => [name, plain(value)])),
				step,
			};
		},
	};
}

/** The text of HTML without its entities. */
export function plain(html: string): string {
	const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
	return html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? "");
}
