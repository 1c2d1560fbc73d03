/** Turns an intent into a command: the people and invites that it names in this state. */
import { type Command, type Intent, NAMES, type Name, type Slug, type Token, type Who } from "./commands";
import { accountById, type State, workspaceAt } from "./state";

export function meant(state: State, intent: Intent): Command {
	const invite = "invite" in intent ? nthInvite(state, intent.invite) : undefined;
	const token = "token" in intent ? nthToken(state, intent.token) : undefined;
	const about = invite ?? (token === "forged" ? undefined : token?.invite);
	return {
		...intent,
		...(invite === undefined ? {} : { invite }),
		...(token === undefined ? {} : { token }),
		...("whom" in intent ? { whom: whomIs(state, intent.whom, intent.in) } : {}),
		...("by" in intent ? { by: whoIs(state, intent.by, "in" in intent ? intent.in : undefined, about) } : {}),
	} as Command;
}

function nthInvite({ made }: State, nth: number): string {
	return `invite ${made.invites === 0 ? 0 : made.invites - (nth % made.invites)}`;
}

function nthToken({ tokens }: State, link: { nth: number } | "forged"): Token | "forged" {
	return (link === "forged" ? undefined : tokens.at(-1 - (link.nth % tokens.length))) ?? "forged";
}

function whoIs(state: State, by: Who | "owner" | "invitee", slug?: Slug, invite?: string): Who {
	if (by === "invitee") return state.invites.find(({ id }) => id === invite)?.name ?? "nobody";
	if (by !== "owner") return by;
	const workspace = slug && workspaceAt(state, slug);
	const owner = workspace?.members.find(({ role }) => role === "owner");
	return (owner && accountById(state, owner.account)?.name) ?? "nobody";
}

function whomIs(state: State, whom: Name | "outsider" | "newest member", slug: Slug): Name {
	if (whom !== "outsider" && whom !== "newest member") return whom;
	const members = (workspaceAt(state, slug)?.members ?? []).map(({ account }) => accountById(state, account)?.name);
	const found = whom === "newest member" ? members.at(-1) : NAMES.find((name) => !members.includes(name));
	return found ?? NAMES[0];
}
