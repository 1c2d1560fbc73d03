/** People with a stock client each, against a local run that is known by its URL. */
import { setTimeout as sleep } from "node:timers/promises";
import { browser, connect, type StockClient } from "./client";

export const PASSWORD = "correct horse battery staple";

/** The code that a local run mailed to an address, once it is there. */
async function codeFor(url: string, email: string): Promise<string> {
	for (let tries = 0; tries < 300; tries += 1) {
		const mails = (await (await fetch(`${url}/dev/mailbox.json`)).json()) as { to: string; text: string }[];
		const code = /^\d{6}$/m.exec(mails.find(({ to }) => to === email)?.text ?? "")?.[0];
		if (code !== undefined) return code;
		await sleep(50);
	}
	throw new Error(`no code for ${email}`);
}

/** A person at a browser. */
export interface Person {
	email: string;
	userId: string;
	tab: StockClient;
	/** Opens another tab, which has the same cookies and nothing else in common. */
	newTab: () => StockClient;
	/** Asks one of Muster's own operations. */
	team: (operation: string, body: object) => Promise<Record<string, Record<string, string>>>;
}

/** What a call answered with. */
export function must<Data>({ data, error }: { data: Data; error: unknown }): NonNullable<Data> {
	if (data === null || data === undefined) throw new Error(`refused: ${JSON.stringify(error)}`);
	return data;
}

/** Somebody who has signed up with the mailed code, at a page of another origin. */
export async function arrived(url: string, origin: string, name: string): Promise<Person> {
	const cookies = browser(origin);
	const newTab = () => connect(url, { customFetchImpl: cookies });
	const tab = newTab();
	const email = `${name}@example.com`;
	must(await tab.signUp.email({ email, password: PASSWORD, name }));
	const { user } = must(await tab.emailOtp.verifyEmail({ email, otp: await codeFor(url, email) }));
	const team = async (operation: string, body: object) => {
		const response = await cookies(`${url}/api/team/${operation}`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(body),
		});
		const answer = (await response.json()) as Record<string, Record<string, string>>;
		if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(answer)}`);
		return answer;
	};
	return { email, userId: user.id, tab, newTab, team };
}

export async function joins(person: Person, owner: Person, slug: string, role: string): Promise<void> {
	const { invite } = await owner.team("invite", { slug, email: person.email, role });
	await person.team("acceptMyInvite", { inviteId: invite?.id });
}

export async function setPlan(url: string, operatorKey: string, slug: string, plan: string): Promise<void> {
	const response = await fetch(`${url}/api/operator/setPlan`, {
		method: "POST",
		headers: { "content-type": "application/json", authorization: `Bearer ${operatorKey}` },
		body: JSON.stringify({ slug, plan }),
	});
	if (!response.ok) throw new Error(await response.text());
}
