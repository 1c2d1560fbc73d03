/** The server-rendered front end of `examples/react-router`, at another host than Muster's, with the visitor's session. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unique } from "../names";
import { type Running, start } from "../node/wrangler";
import { launch, photograph, url, Visitor } from "./browser";
import { buildExample } from "./examples";
import { codeFor, invited, joined, mailTo, type Person, signedUp, workspaceOf } from "./people";

let browser: Browser;
let proxy: RecordingProxy;
let running: Running;
/** The address of the front end: a host of its own, so that browsers send it no cookie of Muster. */
let front: string;
let grace: Person;
beforeAll(async () => {
	const folder = buildExample("react-router");
	browser = await launch();
	proxy = await RecordingProxy.start();
	running = await start((port, persistTo) => [
		join(folder, "node_modules", ".bin", "wrangler"),
		"dev",
		...["--config", join(folder, "build", "server", "wrangler.json")],
		...["--port", String(port), "--persist-to", persistTo, "--var", `MUSTER_URL:${proxy.url}`],
	]);
	front = `http://127.0.0.1:${running.port}`;
	grace = await signedUp("Grace Hopper");
});
afterAll(async () => {
	await browser?.close();
	await running?.stop();
	proxy?.stop();
});

/** A proxy between the front end and Muster, which records the requests. */
class RecordingProxy {
	readonly sent: IncomingMessage[] = [];
	private constructor(
		private readonly server: Server,
		readonly url: string,
	) {}

	static async start(): Promise<RecordingProxy> {
		// The front end keeps its connections. One that this server closes while a POST is on its way would fail the POST.
		const server = createServer({ keepAliveTimeout: 10 * 60_000 });
		server.listen(0, "127.0.0.1");
		await once(server, "listening");
		const address = server.address();
		const proxy = new RecordingProxy(server, `http://localhost:${typeof address === "object" ? address?.port : 0}`);
		server.on("request", async (request: IncomingMessage, response) => {
			proxy.sent.push(request);
			const body: Buffer[] = [];
			for await (const chunk of request) body.push(chunk);
			const headers = new Headers();
			for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
			for (const name of ["host", "connection", "content-length"]) headers.delete(name);
			// The proxy is no trusted origin; it stands for Muster itself.
			if (headers.get("origin") === proxy.url) headers.set("origin", url());
			const answer = await fetch(url() + request.url, {
				method: request.method ?? "GET",
				headers,
				...(request.method === "POST" && { body: Buffer.concat(body) }),
			});
			response.writeHead(answer.status, [
				["content-type", answer.headers.get("content-type") ?? ""],
				...answer.headers.getSetCookie().map((cookie) => ["set-cookie", cookie]),
			] as never);
			response.end(Buffer.from(await answer.arrayBuffer()));
		});
		return proxy;
	}

	stop(): void {
		this.server.close();
	}
}

const address = (name: string) => `${unique(name)}@example.com`;

async function arrive(script: boolean): Promise<Visitor> {
	const context = await browser.newContext({
		javaScriptEnabled: script,
		viewport: { width: 700, height: 800 },
		locale: "de",
	});
	return Visitor.within(context, front);
}

async function signIn(visitor: Visitor, person: Person): Promise<void> {
	await visitor.page.goto(`${front}/`);
	await visitor.isAt("/sign-in");
	const seen = [await codeFor(person.email)];
	await visitor.fill("E-mail address", person.email);
	await visitor.press("Mail me a code");
	await visitor.fill("Code from the mail", await codeFor(person.email, seen));
	await visitor.press("Sign in");
	await visitor.isAt("/");
}

test.each([true, false])("from an invite to inviting others; with a script: %s", async (script) => {
	const { slug } = await workspaceOf(grace);
	const ada = await signedUp("Ada Lovelace");
	await invited(grace, slug, ada.email, { role: "manager" });
	const visitor = await arrive(script);
	await signIn(visitor, ada);
	await visitor.press("Accept Acme Robotics");
	await visitor.isAt(`/workspaces/${slug}`);
	await visitor.sees("Grace Hopper");

	const alan = address("alan");
	await visitor.fill("E-mail address", alan);
	await visitor.press("Invite");
	await visitor.sees(`${alan} is invited.`);
	await visitor.sees(new RegExp(`${alan}, mail`));
	if (script) await photograph(visitor.page, "react-router-team");
	// The times are in the language of the visitor, not of the server.
	expect((await mailTo(alan, ({ text }) => text.includes("/invite?t="))).subject).toContain("lädt Sie zu");
	await visitor.fill("E-mail address", alan);
	await visitor.press("Invite");
	await visitor.sees("That address already has a pending invite.");

	await visitor.page.getByRole("link", { name: "Your teams" }).click();
	await visitor.isAt("/");
	const cookie = (await visitor.context.cookies(front)).map(({ name, value }) => `${name}=${value}`).join("; ");
	await visitor.press("Sign out");
	await visitor.isAt("/sign-in");
	// The browser stays known for the address; it has no session.
	expect((await visitor.context.cookies(front)).map(({ name }) => name)).toEqual(["muster.known-browser"]);
	const answer = await fetch(`${url()}/api/team/myInvites`, { headers: { cookie } });
	expect(answer.status).toBe(401);
	await visitor.leave();
});

test("the session is a cookie of the front end's own host, and of the visitor's cookies only Muster's go on", async () => {
	const { slug } = await workspaceOf(grace);
	const ada = await signedUp("Ada Lovelace");
	await joined(grace, slug, ada);
	const visitor = await arrive(true);
	await visitor.context.addCookies([{ name: "theme", value: "dark", url: front }]);
	await signIn(visitor, ada);
	const session = (await visitor.context.cookies()).find(({ name }) => name === "better-auth.session_token");
	expect(session).toMatchObject({ domain: "127.0.0.1", httpOnly: true, sameSite: "Lax" });
	proxy.sent.length = 0;
	await visitor.page.goto(`${front}/workspaces/${slug}`);
	await visitor.sees("Ada Lovelace");
	const carried = proxy.sent.flatMap(({ headers }) => (headers.cookie ?? "").split("; "));
	expect(carried).toContain(`better-auth.session_token=${session?.value}`);
	for (const cookie of carried) expect(cookie).toMatch(/^(better-auth|muster)\./);
	await visitor.leave();
});

test("a removed member and a stranger get the status of the refusal", async () => {
	const { slug } = await workspaceOf(grace);
	const ada = await signedUp("Ada Lovelace");
	await joined(grace, slug, ada);
	const open = () => fetch(`${front}/workspaces/${slug}`, { headers: { cookie: ada.cookie }, redirect: "manual" });
	expect((await open()).status).toBe(200);
	await grace.post("/api/team/removeMember", { slug, userId: ada.userId });
	const refused = await open();
	expect(refused.status).toBe(404);
	expect(await refused.text()).toContain("The workspace does not exist, or you are not a member.");
	const signedOut = await fetch(`${front}/workspaces/${slug}`, { redirect: "manual" });
	expect([signedOut.status, signedOut.headers.get("location")]).toEqual([302, "/sign-in"]);
});

test("a form of another site does nothing, even with the cookie of a visitor", async () => {
	const { slug } = await workspaceOf(grace);
	const post = (origin: string, path: string) =>
		fetch(front + path, {
			method: "POST",
			headers: { cookie: grace.cookie, origin },
			body: new URLSearchParams({ email: address("eve"), role: "member" }),
		});
	proxy.sent.length = 0;
	for (const origin of ["https://evil.example", "null", url()]) {
		for (const path of [`/workspaces/${slug}`, `/workspaces/${slug}.data`, "/sign-out", "/sign-out.data"]) {
			expect((await post(origin, path)).status, `${path} from ${origin}`).toBeGreaterThanOrEqual(400);
		}
	}
	expect(proxy.sent.filter(({ method }) => method === "POST")).toEqual([]);
	expect((await post(front, `/workspaces/${slug}`)).status).toBe(200);
	expect(proxy.sent.filter(({ method }) => method === "POST")).toHaveLength(1);
});
