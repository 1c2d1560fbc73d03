/** A stand-in for GitHub, and people who sign in with it. */
import { vi } from "vitest";
import { type Answer, request } from "./client";
import { instanceWith } from "./instance";

export const GITHUB_VARIABLES = { GITHUB_CLIENT_ID: "client", GITHUB_CLIENT_SECRET: "a client secret" };

/** A Worker with GitHub configured. */
export const withGitHub = instanceWith(GITHUB_VARIABLES);

/** A person as GitHub knows them. */
export interface GitHubPerson {
	id: number;
	name: string;
	email: string;
	verified: boolean;
}

/** The tokens that the stand-in gives; none of them may be at rest anywhere. */
export const GITHUB_TOKENS = {
	access_token: "gho_StandInForATokenOfGitHub",
	refresh_token: "ghr_StandInForARefreshToken",
	id_token: "eyJhbGciOiJub25lIn0.eyJzdWIiOiJzdGFuZC1pbiJ9.SignatureOfTheStandIn",
} as const;

function answers({ id, name, email, verified }: GitHubPerson): Readonly<Record<string, unknown>> {
	return {
		"https://github.com/login/oauth/access_token": { ...GITHUB_TOKENS, token_type: "bearer", scope: "user" },
		"https://api.github.com/user": { id, login: name, name, email, avatar_url: "http://pictures.example/1.png" },
		"https://api.github.com/user/emails": [{ email, primary: true, verified }],
	};
}

/** Answers for GitHub from now on; `vi.restoreAllMocks` ends it. */
export function standInForGitHub(person: GitHubPerson): void {
	const known = answers(person);
	vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
		const url = input instanceof Request ? input.url : String(input);
		const answer = known[url];
		if (answer === undefined) throw new Error(`Nobody stands in for ${url}.`);
		return Response.json(answer);
	});
}

const cookiesOf = ({ headers }: Answer) =>
	headers
		.getSetCookie()
		.map((line) => line.split(";")[0])
		.join("; ");

/** Starts to sign in with GitHub. @returns the state, and the cookies that the browser keeps */
export async function startAtGitHub(
	callbackURL = "/start",
	cookie = "",
	instance = withGitHub,
): Promise<{ state: string; cookie: string }> {
	const started = await request("POST", "/api/auth/sign-in/social", {
		body: { provider: "github", callbackURL, errorCallbackURL: "/auth/sign-in", disableRedirect: true },
		...(cookie === "" ? {} : { headers: { cookie } }),
		instance,
	});
	const state = new URL(started.body.url).searchParams.get("state") ?? "";
	return { state, cookie: [cookie, cookiesOf(started)].filter(Boolean).join("; ") };
}

/** A whole sign-in with GitHub. @returns the answer that leads back to our pages */
export async function signInByGitHub(person: GitHubPerson, browserCookie = "", instance = withGitHub): Promise<Answer> {
	standInForGitHub(person);
	try {
		const { state, cookie } = await startAtGitHub("/start", browserCookie, instance);
		return await request("GET", `/api/auth/callback/github?code=a-code&state=${state}`, {
			headers: { cookie },
			instance,
		});
	} finally {
		vi.restoreAllMocks();
	}
}
