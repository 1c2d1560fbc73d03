/** A person reads, changes and deletes their own account. */
import { PASSWORD } from "../../../names";
import { ageSessions } from "../servers";
import { type Scenario, type Stage, textAt } from "../stage";

const NEW_PASSWORD = "another horse, another battery";
const WRONG = "not the password at all";
const EVIL = "https://evil.example";

async function passwordByCode(stage: Stage): Promise<void> {
	const request = "/email-otp/request-password-reset";
	const reset = "/email-otp/reset-password";
	const person = await stage.visitor("rita").signUpWithPassword();
	const { email } = person;
	const visitor = stage.visitor("browser");
	await visitor.post("asked for without an address", request, {});
	await visitor.post("asked for, for a malformed address", request, { email: "rita" });
	await visitor.post("asked for, for nobody", request, { email: stage.newAddress("nobody") });
	await visitor.post("asked for", request, { email });
	const first = await stage.newCode(email);
	await visitor.post("asked for by the older name", "/forget-password/email-otp", { email });
	const otp = await stage.newCode(email);
	const wrong = [first, otp].includes("000000") ? "111111" : "000000";
	await visitor.post("checked", "/email-otp/check-verification-otp", { email, type: "forget-password", otp });
	await visitor.post("used without a password", reset, { email, otp });
	await visitor.post("used with a short password", reset, { email, otp, password: "short" });
	await visitor.post("a wrong one", reset, { email, otp: wrong, password: NEW_PASSWORD });
	await visitor.post("used for nobody", reset, { email: stage.newAddress("nobody"), otp, password: NEW_PASSWORD });
	await visitor.post("asked for once more", request, { email });
	const last = await stage.newCode(email);
	await visitor.post("used", reset, { email, otp: last, password: NEW_PASSWORD });
	await visitor.post("used again", reset, { email, otp: last, password: WRONG });
	await person.get("has ended the sessions", "/get-session");
	await visitor.post("the old password", "/sign-in/email", { email, password: PASSWORD });
	await visitor.post("the new password", "/sign-in/email", { email, password: NEW_PASSWORD });
	await visitor.post("asked for by the name of all codes", "/email-otp/send-verification-otp", {
		email,
		type: "forget-password",
	});
}

async function passwordByLink(stage: Stage): Promise<void> {
	const request = "/request-password-reset";
	const person = await stage.visitor("lena").signUpWithPassword();
	const { email } = person;
	const visitor = stage.visitor("browser");
	await visitor.post("asked for without an address", request, {});
	await visitor.post("asked for, for a malformed address", request, { email: "lena" });
	await visitor.post("asked for, for nobody", request, { email: stage.newAddress("nobody") });
	await visitor.post("asked for with an untrusted redirectTo", request, { email, redirectTo: EVIL });
	await visitor.post("asked for", request, { email, redirectTo: "/reset" });
	const { token, path } = await stage.newResetLink(email);
	await visitor.get("opened without a callbackURL", path(token));
	await visitor.get("opened with an untrusted callbackURL", path(token, EVIL));
	await visitor.get("opened", path(token, "/reset"));
	await visitor.get("opened with a token that nobody made", path("nonsense", "/reset"));
	await visitor.post("used without a token", "/reset-password", { newPassword: NEW_PASSWORD });
	await visitor.post("used without a password", "/reset-password", { token });
	await visitor.post("used with a short password", "/reset-password", { token, newPassword: "short" });
	await visitor.post("used with a token that nobody made", "/reset-password", {
		token: "nonsense",
		newPassword: NEW_PASSWORD,
	});
	await visitor.post("used", "/reset-password", { token, newPassword: NEW_PASSWORD });
	await visitor.post("used again", "/reset-password", { token, newPassword: NEW_PASSWORD });
	await visitor.get("opened after that", path(token, "/reset"));
	await person.get("has ended the sessions", "/get-session");
	await visitor.post("the new password", "/sign-in/email", { email, password: NEW_PASSWORD });
}

async function changePassword(stage: Stage): Promise<void> {
	const path = "/change-password";
	const person = await stage.visitor("carl").signUpWithPassword();
	const other = await person.otherBrowser().signIn();
	const change = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
	await stage.visitor("nobody").post("not signed in", path, change);
	await person.post("without a body", path);
	await person.post("without a new one", path, { currentPassword: PASSWORD });
	await person.post("with a wrong one", path, { ...change, currentPassword: WRONG });
	await person.post("to a short one", path, { ...change, newPassword: "short" });
	await person.post("to one that is no text", path, { ...change, newPassword: 5 });
	await person.post("right", path, change);
	await other.get("leaves the other session", "/get-session");
	await person.post("with the old one again", path, change);
	await person.post("and end the other sessions", path, {
		currentPassword: NEW_PASSWORD,
		newPassword: PASSWORD,
		revokeOtherSessions: true,
	});
	await other.get("has ended the other session", "/get-session");
	await person.get("leaves the own session", "/get-session");
	const byCode = await stage.visitor("code-only").signUp();
	await byCode.post("of an account without one", path, change);
}

async function updateUser(stage: Stage): Promise<void> {
	const path = "/update-user";
	const person = await stage.visitor("uma").signUp();
	await stage.visitor("nobody").post("not signed in", path, { name: "Nobody" });
	await person.post("without a body", path);
	await person.post("nothing", path, {});
	await person.post("a name that is no text", path, { name: 5 });
	await person.post("the address", path, { email: stage.newAddress("other") });
	await person.post("emailVerified", path, { emailVerified: false });
	await person.post("a field that there is not", path, { role: "admin" });
	await person.post("from an untrusted origin", path, { name: "Evil" }, { headers: { origin: EVIL } });
	await person.post("the name", path, { name: "Uma the Second" });
	await person.get("is in the session", "/get-session");
	await person.post("an empty name", path, { name: "" });
	await person.post("a picture", path, { image: "https://x.example/a.png" });
	await person.post("a picture of data", path, { image: "data:image/png;base64,AAAA" });
	await person.post("no picture, as null", path, { image: null });
	await person.get("has no picture", "/get-session");
	await person.post("no picture, as empty text", path, { image: "" });
}

async function sessions(stage: Stage): Promise<void> {
	const [person, stranger] = await [
		await stage.visitor("sam").signUpWithPassword(),
		await stage.visitor("stranger").signUp(),
	];
	const second = await person.otherBrowser().signIn();
	const third = await person.otherBrowser().signIn();
	const nobody = stage.visitor("nobody");
	const tokenOf = async (visitor: typeof person) =>
		textAt(await visitor.call("GET", "/api/auth/get-session"), "session.token");
	await nobody.get("listed by nobody", "/list-sessions");
	await nobody.post("revoked by nobody", "/revoke-session", { token: await tokenOf(second) });
	await nobody.post("all revoked by nobody", "/revoke-sessions");
	await nobody.post("others revoked by nobody", "/revoke-other-sessions");
	await person.get("listed", "/list-sessions");
	await person.post("revoked without a token", "/revoke-session", {});
	await person.post("revoked by a token that nobody has", "/revoke-session", { token: "nonsense" });
	await person.post("somebody else's revoked", "/revoke-session", { token: await tokenOf(stranger) });
	await stranger.get("somebody else's is still there", "/get-session");
	await person.post("revoked", "/revoke-session", { token: await tokenOf(second) });
	await second.get("is revoked", "/get-session");
	await person.post("others revoked", "/revoke-other-sessions");
	await third.get("of another browser is revoked", "/get-session");
	await person.get("own is left", "/get-session");
	await ageSessions(stage.server, person.userId);
	await person.get("listed by an old one", "/list-sessions");
	await person.post("others revoked by an old one", "/revoke-other-sessions");
	await person.post("all revoked", "/revoke-sessions");
	await person.get("own is revoked", "/get-session");
	await person.post("all revoked again", "/revoke-sessions");
}

async function accounts(stage: Stage): Promise<void> {
	const person = await stage.visitor("lin").signUpWithPassword();
	const nobody = stage.visitor("nobody");
	await nobody.get("listed by nobody", "/list-accounts");
	await nobody.post("linked by nobody", "/link-social", { provider: "github" });
	await nobody.post("unlinked by nobody", "/unlink-account", { providerId: "credential" });
	await person.get("listed", "/list-accounts");
	await person.post("linked without a provider", "/link-social", {});
	await person.post("linked with a provider that nobody knows", "/link-social", { provider: "acme" });
	await person.post("linked with a provider that is not configured", "/link-social", { provider: "google" });
	await person.post("linked with an untrusted callbackURL", "/link-social", { provider: "github", callbackURL: EVIL });
	await person.post("linking starts", "/link-social", { provider: "github", callbackURL: "/start" });
	await person.post("linked by an ID token", "/link-social", { provider: "github", idToken: { token: "x" } });
	await person.post("unlinked without a provider", "/unlink-account", {});
	await person.post("unlinked, the last one", "/unlink-account", { providerId: "credential" });
	await person.post("unlinked, one that there is not", "/unlink-account", { providerId: "github" });
	await ageSessions(stage.server, person.userId);
	await person.post("unlinked by an old session", "/unlink-account", { providerId: "github" });
}

async function deleteUser(stage: Stage): Promise<void> {
	const path = "/delete-user";
	const person = await stage.visitor("dora").signUpWithPassword();
	const [fresh, owner, without] = await stage.signedUp("dan", "olga", "no-body");
	await stage.visitor("nobody").post("not signed in", path, {});
	await person.post("with a wrong password", path, { password: WRONG });
	await person.post("with a password that is no text", path, { password: 5 });
	await person.post("with a token that nobody made", path, { token: "nonsense" });
	await person.post("with an untrusted callbackURL", path, { callbackURL: EVIL });
	await person.post("from an untrusted origin", path, {}, { headers: { origin: EVIL } });
	await person.post("without an origin", path, {}, { withoutOrigin: true });
	await person.post("malformed JSON", path, "{");
	await ageSessions(stage.server, person.userId);
	await person.post("by an old session", path, {});
	await person.get("the account is still there", "/get-session");
	await person.post("by an old session with the password", path, { password: PASSWORD });
	await person.get("ends the session", "/get-session");
	await person.post("again", path, {});
	await person.post("no sign-in after it", "/sign-in/email", { email: person.email, password: PASSWORD });
	await fresh.post("by a session of today, without the password", path, {});
	await owner.organization("olga");
	await owner.post("of an owner", path, {});
	await without.post("without a body", path);
	await without.get("without a body deletes nothing", "/get-session");
}

export const ACCOUNT: readonly Scenario[] = [
	{ name: "reset code", play: passwordByCode },
	{ name: "reset link", play: passwordByLink },
	{ name: "change-password", play: changePassword },
	{ name: "update-user", play: updateUser },
	{ name: "sessions", play: sessions },
	{ name: "accounts", play: accounts },
	{ name: "delete-user", play: deleteUser },
];
