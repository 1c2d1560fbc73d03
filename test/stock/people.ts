/** People who each have a stock client, at a local run. */
import { newAddress, PASSWORD } from "../names";
import { codeFor, sendTo } from "../people";
import { browser, connect, type StockClient } from "./client";

/** A person at a browser. */
export interface Person {
	email: string;
	userId: string;
	tab: StockClient;
	/** Opens another tab, which shares the cookies and nothing else. */
	newTab: () => StockClient;
	/** Asks one of Muster's own operations. */
	team: (operation: string, body: object) => Promise<Record<string, Record<string, string>>>;
}

/** The data of an answer. @throws Error if it is a refusal */
export function must<Data>({ data, error }: { data: Data; error: unknown }): NonNullable<Data> {
	if (data === null || data === undefined) throw new Error(`refused: ${JSON.stringify(error)}`);
	return data;
}

/** A person who has signed up with the mailed code, at a page of another origin. */
export async function signedUp(url: string, origin: string, name: string): Promise<Person> {
	const cookies = browser(origin);
	const newTab = () => connect(url, { customFetchImpl: cookies });
	const tab = newTab();
	const email = newAddress(name);
	must(await tab.signUp.email({ email, password: PASSWORD, name }));
	const { user } = must(await tab.emailOtp.verifyEmail({ email, otp: await codeFor(sendTo(url), email) }));
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

export async function joined(person: Person, owner: Person, slug: string, role: string): Promise<void> {
	const { invite } = await owner.team("invite", { slug, email: person.email, role });
	await person.team("acceptMyInvite", { inviteId: invite?.id });
}
