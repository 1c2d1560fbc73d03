/** Turns an intent into a command: the people and invites that it names in this state. */
import { type Command, type Intent, NAMES, type Name, type Slug, type Who } from "./commands";
import { accountById, type State, workspaceAt } from "./state";

export function meant(state: State, intent: Intent): Command {
	const invite = "invite" in intent ? nthMade("invite", state.made.invites, intent.invite) : undefined;
	const token = "token" in intent ? nthOf(state.tokens, intent.token) : undefined;
	const link = "link" in intent ? nthMade("link", state.made.links, intent.link) : undefined;
	const linkToken = "linkToken" in intent ? nthOf(state.linkTokens, intent.linkToken) : undefined;
	const request = "request" in intent ? nthMade("request", state.made.requests, intent.request) : undefined;
	const about = invite ?? (token === "forged" ? undefined : token?.invite);
	return {
		...intent,
		...(invite === undefined ? {} : { invite }),
		...(token === undefined ? {} : { token }),
		...(link === undefined ? {} : { link }),
		...(linkToken === undefined ? {} : { linkToken }),
		...(request === undefined ? {} : { request }),
		...("whom" in intent ? { whom: whomIs(state, intent.whom, intent.in) } : {}),
		...("by" in intent
			? { by: whoIs(state, intent.by, { slug: "in" in intent ? intent.in : undefined, invite: about, request }) }
			: {}),
	} as Command;
}

function nthMade(what: "invite" | "link" | "request", made: number, nth: number): string {
	return `${what} ${made === 0 ? 0 : made - (nth % made)}`;
}

function nthOf<T>(tokens: readonly T[], which: { nth: number } | "forged"): T | "forged" {
	return (which === "forged" ? undefined : tokens.at(-1 - (which.nth % tokens.length))) ?? "forged";
}

interface About {
	slug: Slug | undefined;
	invite: string | undefined;
	request: string | undefined;
}

function whoIs(state: State, by: Who | "owner" | "invitee" | "asker", { slug, invite, request }: About): Who {
	if (by === "asker") {
		const account = state.requests.find(({ id }) => id === request)?.account;
		return (account === undefined ? undefined : accountById(state, account)?.name) ?? "nobody";
	}
	if (by === "invitee") return state.invites.find(({ id }) => id === invite)?.name ?? "nobody";
	if (by !== "owner") return by;
	const workspace = slug === undefined ? undefined : workspaceAt(state, slug);
	const owner = workspace?.members.find(({ role }) => role === "owner");
	return (owner === undefined ? undefined : accountById(state, owner.account)?.name) ?? "nobody";
}

function whomIs(state: State, whom: Name | "outsider" | "newest member", slug: Slug): Name {
	if (whom !== "outsider" && whom !== "newest member") return whom;
	const members = (workspaceAt(state, slug)?.members ?? []).map(({ account }) => accountById(state, account)?.name);
	const found = whom === "newest member" ? members.at(-1) : NAMES.find((name) => !members.includes(name));
	return found ?? NAMES[0];
}
