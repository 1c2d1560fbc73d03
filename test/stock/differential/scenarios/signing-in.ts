/** Signing up, in and out: every open endpoint that makes or ends a session. */
import { PASSWORD } from "../../../names";
import { type Scenario, type Stage, TRUSTED, textAt } from "../stage";

const WRONG = "not the password at all";
const EVIL = "https://evil.example";

async function signUp(stage: Stage): Promise<void> {
	const path = "/sign-up/email";
	const visitor = stage.visitor("ada");
	const { email, name } = visitor;
	const good = { email, password: PASSWORD, name };
	await visitor.post("without a body", path);
	await visitor.post("malformed JSON", path, "{");
	await visitor.post("a list as the body", path, []);
	await visitor.post("a form", path, `email=${email}`, {
		headers: { "content-type": "application/x-www-form-urlencoded" },
	});
	await visitor.post("without a name", path, { email, password: PASSWORD });
	await visitor.post("without a password", path, { email, name });
	await visitor.post("without an address", path, { password: PASSWORD, name });
	await visitor.post("a malformed address", path, { ...good, email: "ada" });
	await visitor.post("an address with an ampersand", path, { ...good, email: stage.newAddress("r&d") });
	await visitor.post("a name that is no text", path, { ...good, name: 5 });
	await visitor.post("a short password", path, { ...good, password: "short" });
	await visitor.post("a long password", path, { ...good, password: "p".repeat(200) });
	await visitor.post("an untrusted callbackURL", path, { ...good, callbackURL: EVIL });
	await visitor.post("from an untrusted origin", path, good, { headers: { origin: EVIL } });
	await visitor.post("a new address", path, { ...good, callbackURL: "/welcome" });
	await stage.newCode(email);
	await visitor.post("the address again, not verified", path, good);
	await visitor.post("an empty name", path, { ...good, email: stage.newAddress("empty"), name: "" });
	await visitor.post("a picture", path, { ...good, email: stage.newAddress("pic"), image: "https://x.example/a.png" });
	await visitor.post("a picture that is a path", path, { ...good, email: stage.newAddress("pic"), image: "/a.png" });
	await visitor.post("fields of its own", path, {
		...good,
		email: stage.newAddress("own"),
		role: "admin",
		emailVerified: true,
	});
	await visitor.post(
		"without an origin",
		path,
		{ ...good, email: stage.newAddress("bare") },
		{ withoutOrigin: true, withoutCookies: true },
	);
	const known = await stage.visitor("known").signUp();
	await visitor.post("the address of an account", path, { ...good, email: known.email });
}

async function signInByPassword(stage: Stage): Promise<void> {
	const path = "/sign-in/email";
	const unverified = stage.visitor("unverified");
	await unverified.call("POST", "/api/auth/sign-up/email", {
		email: unverified.email,
		password: PASSWORD,
		name: "Unverified",
	});
	await stage.newCode(unverified.email);
	await unverified.post("before the address is verified", path, { email: unverified.email, password: PASSWORD });
	const { email } = await stage.visitor("bob").signUpWithPassword();
	const visitor = stage.visitor("browser");
	const good = { email, password: PASSWORD };
	await visitor.post("without a body", path);
	await visitor.post("malformed JSON", path, "{");
	await visitor.post("without a password", path, { email });
	await visitor.post("a malformed address", path, { ...good, email: "bob" });
	await visitor.post("a password that is no text", path, { email, password: 5 });
	await visitor.post("a wrong password", path, { email, password: WRONG });
	await visitor.post("an unknown address", path, { email: stage.newAddress("nobody"), password: PASSWORD });
	await visitor.post("an untrusted callbackURL", path, { ...good, callbackURL: EVIL });
	await visitor.post("from an untrusted origin", path, good, { headers: { origin: EVIL } });
	await visitor.get("nobody has a session", "/get-session");
	await visitor.post("right", path, good);
	await visitor.get("has a session", "/get-session");
	await visitor.post("again, in another case", path, { ...good, email: email.toUpperCase() });
	await visitor.post("with a trusted callbackURL", path, { ...good, callbackURL: `${TRUSTED}/home` });
	await visitor.post("not remembered", path, { ...good, rememberMe: false });
	await visitor.post("from a trusted origin", path, good, { headers: { origin: TRUSTED } });
	await visitor.post("without an origin, with a cookie", path, good, { withoutOrigin: true });
	await visitor.post("rememberMe that is no truth", path, { ...good, rememberMe: "yes" });
}

async function codes(stage: Stage): Promise<void> {
	const send = "/email-otp/send-verification-otp";
	const check = "/email-otp/check-verification-otp";
	const signIn = "/sign-in/email-otp";
	const visitor = stage.visitor("coder");
	const { email } = visitor;
	await visitor.post("sent without a body", send);
	await visitor.post("sent without a type", send, { email });
	await visitor.post("sent for an unknown use", send, { email, type: "lottery" });
	await visitor.post("sent to a malformed address", send, { email: "coder", type: "sign-in" });
	await visitor.post("sent to reset the password of nobody", send, { email, type: "forget-password" });
	await visitor.post("sent to verify the address of nobody", send, { email, type: "email-verification" });
	await visitor.post("sent to sign in, to a new address", send, { email, type: "sign-in" });
	const otp = await stage.newCode(email);
	const wrong = otp === "000000" ? "111111" : "000000";
	await visitor.post("checked without a code", check, { email, type: "sign-in" });
	await visitor.post("checked for another use", check, { email, type: "forget-password", otp });
	await visitor.post("sign-in without a code", signIn, { email });
	await visitor.post("sign-in with a code that is no text", signIn, { email, otp: 5 });
	await visitor.post("sign-in with a wrong code", signIn, { email, otp: wrong });
	await visitor.post("sign-in of an address without a code", signIn, { email: stage.newAddress("nobody"), otp });
	await visitor.post("sign-in makes an account", signIn, { email, otp, name: "Coder" });
	await visitor.get("its session", "/get-session");
	await visitor.post("sign-in with the same code again", signIn, { email, otp });
	await visitor.post("sent to somebody who has an account", send, { email, type: "sign-in" });
	const second = await stage.newCode(email);
	await visitor.post("sign-in to an account", signIn, { email: email.toUpperCase(), otp: second });
	await visitor.post("sent to verify what is verified", send, { email, type: "email-verification" });
	const tried = stage.visitor("tried");
	await tried.post("sent to be tried", send, { email: tried.email, type: "sign-in" });
	const right = await stage.newCode(tried.email);
	const other = right === "000000" ? "111111" : "000000";
	for (const number of [1, 2, 3]) {
		await tried.post(`wrong code, try ${number}`, signIn, { email: tried.email, otp: other });
	}
	await tried.post("the right code after three wrong ones", signIn, { email: tried.email, otp: right });
	await tried.post("the right code once more", signIn, { email: tried.email, otp: right });
}

async function verifying(stage: Stage): Promise<void> {
	const path = "/email-otp/verify-email";
	const resend = "/send-verification-email";
	const check = "/email-otp/check-verification-otp";
	const visitor = stage.visitor("eve");
	const { email } = visitor;
	await visitor.call("POST", "/api/auth/sign-up/email", { email, password: PASSWORD, name: "Eve" });
	await stage.newCode(email);
	await visitor.post("another code without an address", resend, {});
	await visitor.post("another code to a malformed address", resend, { email: "eve" });
	await visitor.post("another code to nobody", resend, { email: stage.newAddress("nobody") });
	await visitor.post("another code", resend, { email });
	const otp = await stage.newCode(email);
	const wrong = otp === "000000" ? "111111" : "000000";
	await visitor.post("without a code", path, { email });
	await visitor.post("without a body", path);
	await visitor.post("of nobody", path, { email: stage.newAddress("nobody"), otp });
	await visitor.post("a wrong code is checked", check, { email, type: "email-verification", otp: wrong });
	await visitor.post("the right code is checked", check, { email, type: "email-verification", otp });
	await visitor.post("with a wrong code", path, { email, otp: wrong });
	await visitor.post("with the right code", path, { email, otp });
	await visitor.get("signs in", "/get-session");
	await visitor.post("with the same code again", path, { email, otp });
	await visitor.post("another code for a verified address", resend, { email }, { withoutCookies: true });
	await visitor.post("another code while signed in", resend, { email });
	const tried = stage.visitor("tried");
	await tried.call("POST", "/api/auth/sign-up/email", { email: tried.email, password: PASSWORD, name: "Tried" });
	const right = await stage.newCode(tried.email);
	const other = right === "000000" ? "111111" : "000000";
	for (const number of [1, 2, 3, 4]) {
		await tried.post(`wrong code, try ${number}`, path, { email: tried.email, otp: other });
	}
	await tried.post("the right code after four wrong ones", path, { email: tried.email, otp: right });
}

async function sessionsOf(stage: Stage): Promise<void> {
	const visitor = stage.visitor("sue");
	await visitor.get("of nobody", "/get-session");
	await visitor.get("of nobody, by a forged cookie", "/get-session", {
		headers: { cookie: "better-auth.session_token=x.y" },
	});
	await visitor.get("of nobody, by a forged bearer", "/get-session", { headers: { authorization: "Bearer x.y" } });
	await visitor.post("sign-out of nobody", "/sign-out");
	await visitor.signUpWithPassword();
	await visitor.get("by cookie", "/get-session");
	await visitor.get("by cookie, past a cookie cache", "/get-session?disableCookieCache=true&disableRefresh=true");
	await visitor.get("with a flag that is no truth", "/get-session?disableCookieCache=maybe");
	const other = await visitor.otherBrowser().signIn();
	const authorization = `Bearer ${other.bearer}`;
	await other.get("by bearer", "/get-session", { withoutCookies: true, headers: { authorization } });
	await other.get("by a bearer without its signature", "/get-session", {
		withoutCookies: true,
		headers: { authorization: authorization.split(".")[0] ?? "" },
	});
	await other.get("by cookie beside a forged bearer", "/get-session", { headers: { authorization: "Bearer x.y" } });
	await other.get("by cookie beside Basic", "/get-session", { headers: { authorization: "Basic eDp5" } });
	await other.post("sign-out without an origin", "/sign-out", undefined, { withoutOrigin: true });
	await other.post("sign-out from an untrusted origin", "/sign-out", undefined, { headers: { origin: EVIL } });
	await other.post("sign-out from a null origin", "/sign-out", undefined, { headers: { origin: "null" } });
	await other.post("sign-out", "/sign-out");
	await other.get("after it", "/get-session");
	await other.get("after it, by bearer", "/get-session", { withoutCookies: true, headers: { authorization } });
	await other.post("sign-out again", "/sign-out");
	await other.post("sign-out with a body", "/sign-out", {});
	await visitor.get("of the other browser", "/get-session");
	await stage.server.sql("update session set expires_at = 1 where user_id = ?", visitor.userId);
	await visitor.get("that has ended", "/get-session");
	await visitor.get("list of sessions, signed out", "/list-sessions");
}

async function providers(stage: Stage): Promise<void> {
	const path = "/sign-in/social";
	const visitor = stage.visitor("pat");
	await visitor.post("without a body", path);
	await visitor.post("without a provider", path, {});
	await visitor.post("a provider that nobody knows", path, { provider: "acme" });
	await visitor.post("a provider that is not configured", path, { provider: "google" });
	await visitor.post("an untrusted callbackURL", path, { provider: "github", callbackURL: EVIL });
	await visitor.post("an untrusted errorCallbackURL", path, { provider: "github", errorCallbackURL: EVIL });
	await visitor.post("an ID token", path, { provider: "github", idToken: { token: "x" } });
	const started = await visitor.post("starts", path, { provider: "github", callbackURL: "/start" });
	await visitor.post("starts without a redirect", path, { provider: "github", disableRedirect: true });
	await visitor.get("returns without a state", "/callback/github");
	await visitor.get("returns with a state that nobody made", "/callback/github?code=x&state=y");
	await visitor.get("returns with an error", "/callback/github?error=access_denied");
	const state = URL.parse(textAt(started, "url"))?.searchParams.get("state") ?? "";
	await visitor.get("returns with an error and an older state", `/callback/github?error=access_denied&state=${state}`);
	await visitor.get("returns from a provider that nobody knows", "/callback/acme?code=x&state=y");
	await visitor.post("returns by a form", "/callback/github", "code=x&state=y", {
		headers: { "content-type": "application/x-www-form-urlencoded" },
	});
	await visitor.get("page for errors", "/error?error=x");
	await visitor.get("is there", "/ok");
}

export const SIGNING_IN: readonly Scenario[] = [
	{ name: "sign-up", play: signUp },
	{ name: "sign-in by password", play: signInByPassword },
	{ name: "codes", play: codes },
	{ name: "verifying", play: verifying },
	{ name: "session", play: sessionsOf },
	{ name: "providers", play: providers },
];
