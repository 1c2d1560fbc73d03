/** A form that fails for a reason that passes comes back with the typed text, but never with a password. */
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { newAddress, PASSWORD } from "../../names";
import { ORIGIN, type Person } from "../client";
import { sql } from "../database";
import { always, faultyD1, overloaded } from "../faulty-d1";
import { type Instance, instanceOver, instanceWith } from "../instance";
import { newWorkspace } from "../scene";
import { submit } from "./browse";

const LIST = 'Ada <ada@example.com>\n"Lovelace, Ada" & co; grace@example.com';

/** The fields of each form, with the path that it is sent to. */
async function forms(): Promise<{ path: string; fields: Record<string, string>; owner: Person }[]> {
	const { owner, slug } = await newWorkspace();
	return [
		{
			path: `/workspaces/${slug}`,
			fields: { action: "invite", email: "ada@x", role: "viewer", message: "See <you>!" },
			owner,
		},
		{ path: `/workspaces/${slug}/invite-many`, fields: { list: LIST, role: "viewer" }, owner },
		{ path: "/start?choose=1", fields: { name: "Ada’s “team”", slug: "adas-team" }, owner },
	];
}

const AUTH_FORMS = [
	{ path: "/auth/sign-in?redirect=/start", fields: { email: newAddress(), password: PASSWORD } },
	{ path: "/auth/sign-up", fields: { name: "Ada", email: newAddress(), password: PASSWORD } },
	{ path: "/auth/verify", fields: { email: newAddress(), code: "123456" } },
	{ path: "/auth/forgot?step=code", fields: { email: newAddress(), code: "123456", password: PASSWORD } },
];

async function send(
	instance: Instance,
	path: string,
	fields: Record<string, string>,
	headers: Record<string, string> = {},
) {
	const response = await instance(
		new Request(ORIGIN + path, {
			method: "POST",
			headers: { "content-type": "application/x-www-form-urlencoded", origin: ORIGIN, ...headers },
			body: new URLSearchParams(fields).toString(),
			redirect: "manual",
		}),
	);
	return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The form of a page as it would be sent again. */
async function formOf(page: string): Promise<{ action: string | null; fields: Record<string, string> }> {
	let action: string | null = null;
	const fields: Record<string, string> = {};
	let area = "";
	await new HTMLRewriter()
		.on("main form", {
			element(form) {
				action = form.getAttribute("action");
			},
		})
		.on("main form input", {
			element(input) {
				fields[input.getAttribute("name") ?? ""] = unescaped(input.getAttribute("value") ?? "");
			},
		})
		.on("main form textarea", {
			element(textarea) {
				area = textarea.getAttribute("name") ?? "";
				fields[area] = "";
			},
			text({ text }) {
				fields[area] += unescaped(text);
			},
		})
		.transform(new Response(page))
		.text();
	return { action: action === null ? null : unescaped(action), fields };
}

function unescaped(text: string): string {
	const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
	return text.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
}

describe("a form of somebody whose session has ended", () => {
	test("comes back with what was typed, and is accepted after signing in again", async () => {
		for (const { path, fields, owner } of await forms()) {
			const { cookie } = owner;
			const sessions = await sql("select * from session where user_id = ?", owner.userId);
			for (const ended of ["", cookie]) {
				await sql("update session set expires_at = 1 where user_id = ?", owner.userId);
				const seen = await submit(path, fields, { cookie: ended });
				expect([seen.status, seen.location], path).toEqual([401, null]);
				expect(seen.text).toContain('<a href="/auth/sign-in" target="_blank"');
				expect(await formOf(seen.text)).toEqual({ action: path, fields });
			}
			await sql("update session set expires_at = ? where user_id = ?", sessions[0]?.expires_at as number, owner.userId);
			const again = await submit(path, fields, { cookie });
			expect(again.status, path).not.toBe(401);
		}
	});

	test("that nothing was typed into leads to sign in, as a page does", async () => {
		const { slug } = await newWorkspace();
		const ended = await submit(`/workspaces/${slug}`, { action: "leave" });
		expect(ended.location).toBe(`/auth/sign-in?redirect=%2Fworkspaces%2F${slug}`);
	});

	test("with a file comes back with the text of the file", async () => {
		const { slug } = await newWorkspace();
		const body = new FormData();
		body.set("list", "one@example.com");
		body.set("file", new File(["\ufefftwo@example.com\r\n"], "people.csv"));
		const request = new Request(`${ORIGIN}/workspaces/${slug}/invite-many`, {
			method: "POST",
			headers: { origin: ORIGIN },
			body,
		});
		const response = await instanceWith({})(request);
		expect(response.status).toBe(401);
		expect((await formOf(await response.text())).fields.list).toContain("one@example.com\ntwo@example.com");
	});
});

describe("a list without a content-length", () => {
	const CHUNK = new TextEncoder().encode("a@example.com ".repeat(4_096));

	/** Sends a list in chunks, and counts the bytes of it that are read. */
	async function sendChunks(slug: string, cookie: string, chunks: number) {
		let sent = 0;
		const body = new ReadableStream<Uint8Array>(
			{
				pull(controller) {
					if (sent === chunks) return controller.close();
					controller.enqueue(sent === 0 ? new TextEncoder().encode("list=") : CHUNK);
					sent += 1;
				},
			},
			{ highWaterMark: 0 },
		);
		const response = await instanceWith({})(
			new Request(`${ORIGIN}/workspaces/${slug}/invite-many`, {
				method: "POST",
				headers: { origin: ORIGIN, "content-type": "application/x-www-form-urlencoded", cookie },
				body,
				redirect: "manual",
			}),
		);
		const text = await response.text();
		return { status: response.status, location: response.headers.get("location"), text, bytes: sent * CHUNK.length };
	}

	test("is read up to 256 KiB from a request without a genuine credential", async () => {
		const { owner, slug } = await newWorkspace();
		const forged = owner.cookie.replace(/=./, (start) => (start === "=x" ? "=y" : "=x"));
		for (const cookie of ["", forged]) {
			const seen = await sendChunks(slug, cookie, 1_000);
			expect(seen.status).toBe(413);
			expect(seen.bytes).toBeLessThan(256 * 1024 + 3 * CHUNK.length);
		}
	});

	test("is read up to 1 MiB if the session has ended, and comes back if it ends there", async () => {
		const { owner, slug } = await newWorkspace();
		await sql("update session set expires_at = 1 where user_id = ?", owner.userId);
		const large = await sendChunks(slug, owner.cookie, 1_000);
		expect(large.status).toBe(303);
		expect(large.bytes).toBeLessThan(1024 * 1024 + 3 * CHUNK.length);
		const small = await sendChunks(slug, owner.cookie, 3);
		expect(small.status).toBe(401);
		expect((await formOf(small.text)).fields.list).toContain("a@example.com a@example.com");
	});
});

describe("if D1 is out of reach", () => {
	test("a form is a 503 with what was typed, and never with a password", async () => {
		const instance = instanceOver(faultyD1(env.DB, always(overloaded)));
		for (const { path, fields, owner } of [
			...(await forms()),
			...AUTH_FORMS.map((form) => ({ ...form, owner: null })),
		]) {
			const { status, headers, text } = await send(instance, path, fields, owner ? { cookie: owner.cookie } : {});
			expect([status, headers.get("retry-after")], path).toEqual([503, "5"]);
			expect(text).not.toContain(PASSWORD);
			const kept = "password" in fields ? { ...fields, password: "" } : fields;
			expect(await formOf(text)).toEqual({ action: path, fields: kept });
		}
	});
});

describe("beyond a rate limit", () => {
	/** A limit that is used up. The binding's windows are minutes of the clock, so calls alone may not reach it in time. */
	const usedUp = { limit: async () => ({ success: false }) };
	const instance = instanceWith({ RATE_LIMITS: "on", SIGN_IN_IP_LIMITER: usedUp, INVITE_LIMITER: usedUp });

	test("a form that signs in or up is a 429 with what was typed, and never with a password", async () => {
		for (const { path, fields } of AUTH_FORMS) {
			const last = await send(instance, path, fields);
			expect([last.status, last.headers.get("retry-after")], path).toEqual([429, "60"]);
			expect(last.text).toContain("Wait 1 minute, then send it again.");
			expect(last.text).not.toContain(PASSWORD);
			const kept = "password" in fields ? { ...fields, password: "" } : fields;
			expect(await formOf(last.text)).toEqual({ action: path, fields: kept });
		}
	});

	test("a form that came without a password, as for a code by mail, asks for none; any other does", async () => {
		for (const [password, isRequired] of [
			["", false],
			[PASSWORD, true],
		] as const) {
			const { status, text } = await send(instance, "/auth/sign-in", { email: newAddress(), password, step: "code" });
			expect(status).toBe(429);
			expect(/<input[^>]* type="password"[^>]* required/.test(text)).toBe(isRequired);
		}
	});

	test("a form that invites is a 429 with what was typed", async () => {
		const { owner, slug } = await newWorkspace();
		const team = `/workspaces/${slug}`;
		const cookie = owner.cookie;
		const one = await send(
			instance,
			team,
			{ action: "invite", email: "ada@example.com", role: "viewer", message: "See you!" },
			{ cookie },
		);
		expect([one.status, one.headers.get("retry-after")]).toEqual([429, "60"]);
		expect(one.text).toContain('value="ada@example.com"');
		expect(one.text).toContain(">See you!</textarea>");
		const many = await send(instance, `${team}/invite-many`, { list: LIST, role: "viewer" }, { cookie });
		expect([many.status, many.headers.get("retry-after")]).toEqual([429, "60"]);
		expect((await formOf(many.text)).fields.list).toBe(LIST);
		expect(many.text).toContain('<option value="viewer" selected="">');
	});
});

test("a body that is too large is a 413 that says where what was typed still is", async () => {
	const large = await submit("/auth/sign-in", { email: "x".repeat(256 * 1024) });
	expect([large.status, large.text.includes("your browser still has what you typed")]).toEqual([413, true]);
});
