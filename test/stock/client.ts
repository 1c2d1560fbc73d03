/** Better Auth's own client as its users set it up. It knows Muster by its URL. */
// #region client
import { type BetterAuthClientOptions, createAuthClient } from "better-auth/client";
import { emailOTPClient, organizationClient } from "better-auth/client/plugins";
import { accessControl, accessRoles } from "muster/access";

export function connect(baseURL: string, fetchOptions: NonNullable<BetterAuthClientOptions["fetchOptions"]> = {}) {
	return createAuthClient({
		baseURL,
		fetchOptions,
		plugins: [emailOTPClient(), organizationClient({ ac: accessControl, roles: accessRoles })],
	});
}
// #endregion

export type StockClient = ReturnType<typeof connect>;

/** A client without cookies, which sends the token from the answer to its sign-in. */
export function connectWithToken(baseURL: string) {
	// #region bearer
	let token = "";
	let ticket = "";
	return connect(baseURL, {
		auth: { type: "Bearer", token: () => token },
		onRequest: (context) => {
			context.headers.set("sign-up-ticket", ticket);
			return context;
		},
		onSuccess: ({ response }) => {
			token = response.headers.get("set-auth-token") ?? token;
			ticket = response.headers.get("sign-up-ticket") ?? ticket;
		},
	});
	// #endregion
}

/** The cookies of one browser: all its tabs send them and share the changes of each answer. */
export function browser(origin: string): typeof fetch {
	const cookies = new Map<string, string>();
	return async (input, init) => {
		const request = new Request(input, init);
		if (request.method !== "GET") request.headers.set("origin", origin);
		if (cookies.size > 0) request.headers.set("cookie", [...cookies].map((pair) => pair.join("=")).join("; "));
		const response = await fetch(request);
		for (const cookie of response.headers.getSetCookie()) {
			const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
			if (value === "" || /max-age=0(;|$)/i.test(cookie)) cookies.delete(name);
			else cookies.set(name, value);
		}
		return response;
	};
}
