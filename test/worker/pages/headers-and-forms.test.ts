/** The headers of pages, and the forms that they take. */
import { exports } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { newAddress, PASSWORD, unique } from "../../names";
import { ORIGIN } from "../client";
import { sql } from "../database";
import { newPerson, newPersonWithPassword, newWorkspace } from "../scene";
import { open, submit } from "./browse";

const CLOSED = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"frame-ancestors 'none'",
	"form-action 'self'",
	"base-uri 'none'",
];

describe("headers", () => {
	test("every page has a strict policy, stays out of caches, and keeps its address to itself", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const { token } = await space.invite();
		for (const path of [
			"/auth/sign-in",
			"/auth/forgot?token=x",
			"/start?choose=1",
			`/workspaces/${slug}`,
			`/workspaces/${slug}/invite-many`,
			`/invite?t=${token}`,
			"/invite?t=nothing",
			"/nothing",
			"/dev/mailbox",
		]) {
			const { headers, text } = await open(path, {
				cookie: path.startsWith("/workspaces") || path.startsWith("/start") ? owner.cookie : "",
			});
			const policy = headers.get("content-security-policy") ?? "";
			for (const directive of CLOSED) expect(policy.split("; "), path).toContain(directive);
			expect(policy, path).not.toMatch(/unsafe|\*|https?:/);
			expect(headers.get("content-type"), path).toMatch(/^text\/html/);
			expect(headers.get("cache-control"), path).toBe("no-store");
			expect(headers.get("referrer-policy"), path).toBe("same-origin");
			expect(text, path).not.toMatch(
				/ style=|<style|<script(?! type="module" src="\/assets\/)|(src|href)="(https?:)?\/\//,
			);
		}
	});

	test("pages with a token in their path stay out of search engines", async () => {
		for (const path of ["/invite?t=nothing", "/auth/forgot?token=x"]) {
			expect((await open(path)).headers.get("x-robots-tag"), path).toContain("noindex");
		}
	});

	test("style, script and icon are kept for ever, under names that change with them", async () => {
		const { text } = await open("/auth/sign-in");
		const paths = [...text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path);
		expect(new Set(paths).size).toBe(3);
		for (const path of paths) {
			expect(path).toMatch(/\.[0-9a-f]{10}\.(css|js|svg)$/);
			const { status, headers } = await open(path);
			expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
			expect(headers.get("x-content-type-options")).toBe("nosniff");
		}
		expect((await open("/assets/nothing.0000000000.css")).status).toBe(404);
	});

	test("a page of another version gets the style and the script of this one, and nobody keeps them", async () => {
		for (const path of ["/assets/style.0000000000.css", "/assets/enhance.0000000000.js"]) {
			const { status, headers } = await open(path);
			expect([status, headers.get("cache-control")]).toEqual([200, "no-store"]);
		}
	});

	test("a first view is under 20 KiB with style, script and icon, as gzip sends them", async () => {
		const { token } = await (await newWorkspace()).invite({ email: newAddress("ada") });
		for (const path of [`/invite?t=${token}`, "/auth/sign-in"]) {
			const { text } = await open(path, { "accept-language": "ar" });
			const assets = new Set([...text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path));
			const bodies = await Promise.all([...assets].map(async (asset) => (await open(asset)).text));
			const sizes = await Promise.all([text, ...bodies].map(gzipSize));
			expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20 * 1024);
		}
	});
});

async function gzipSize(text: string): Promise<number> {
	const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
	return (await new Response(packed).arrayBuffer()).byteLength;
}

describe("forms", () => {
	const ELSEWHERE = [
		"https://evil.example",
		"null",
		"",
		"https://app.example.com",
		"http://localhost:8788",
		"http://localhost:8787.evil.example",
	];

	test("of our own pages are accepted, signed in or not; others change nothing", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const guest = await newPersonWithPassword("guest");
		const { token } = await space.invite({ email: guest.email });
		const rowsBefore = await sql("select count(*) as n from audit_log");
		const forms: [path: string, fields: Record<string, string>, cookie: string][] = [
			["/auth/sign-in", { email: guest.email, password: PASSWORD }, ""],
			["/auth/sign-up", { email: newAddress(), password: PASSWORD, name: "X" }, ""],
			["/auth/verify", { email: guest.email, code: "123456" }, ""],
			["/auth/forgot", { email: guest.email }, ""],
			["/auth/sign-out", {}, guest.cookie],
			["/auth/provider", { provider: "google" }, ""],
			["/start", { name: "X", slug: unique("x") }, guest.cookie],
			[`/invite?t=${token}`, { step: "accept" }, guest.cookie],
			[`/invite?t=${token}`, { step: "decline" }, ""],
			[`/workspaces/${slug}`, { action: "invite", email: "x@example.com", role: "member" }, owner.cookie],
			[`/workspaces/${slug}/invite-many`, { step: "send", list: "x@example.com" }, owner.cookie],
		];
		for (const [path, fields, cookie] of forms) {
			for (const origin of ELSEWHERE) {
				const { status, text, cookies } = await submit(path, fields, { origin, cookie });
				expect([status, cookies], `${path} from ${origin}`).toEqual([403, []]);
				expect(text).toContain("This form did not come from our own page.");
			}
		}
		expect(await sql("select count(*) as n from audit_log")).toEqual(rowsBefore);
		expect((await open("/start?choose=1", { cookie: guest.cookie })).status).toBe(200);
	});

	test("with a truncated body or without a boundary are refused", async () => {
		for (const type of ["multipart/form-data", "multipart/form-data; boundary=zz"]) {
			const answer = await exports.default.fetch(`${ORIGIN}/auth/sign-in`, {
				method: "POST",
				headers: { "content-type": type, origin: ORIGIN },
				body: "garbage",
			});
			expect(answer.status, type).toBe(400);
		}
	});

	test("of another content type or beyond the size limit are refused", async () => {
		const json = await submit("/auth/sign-in", {}, { "content-type": "application/json" });
		expect(json.status).toBe(415);
		const large = await submit("/auth/sign-in", { email: "x".repeat(256 * 1024) });
		expect(large.status).toBe(413);
	});

	test("are answered with a redirect to a GET; a form that a script sent gets the address alone", async () => {
		const owner = await newPerson("owner");
		const slug = unique("space");
		const plain = await submit("/start", { name: "Space", slug }, { cookie: owner.cookie });
		expect([plain.status, plain.location]).toEqual([303, `/workspaces/${slug}?notice=created`]);
		const leave = await submit("/auth/sign-out", {}, { cookie: owner.cookie, "x-inline": "1" });
		expect([leave.status, leave.location]).toEqual([204, "/auth/sign-in"]);
	});
});

describe("an unknown path", () => {
	test("is a page for people, and JSON for programs", async () => {
		for (const path of ["/nothing", "/workspaces/nothing/else", "/auth/nothing", "/assets/nothing"]) {
			const { status, headers, text } = await open(path);
			expect([status, headers.get("content-type")], path).toEqual([404, "text/html; charset=UTF-8"]);
			expect(text).toContain("There is nothing here");
		}
		const { status, headers } = await open("/api/nothing");
		expect([status, headers.get("content-type")]).toEqual([404, "application/json"]);
	});

	test("a foreign workspace and an unknown one look alike", async () => {
		const ada = await newPerson("ada");
		const { slug } = await newWorkspace();
		const [foreign, unknown] = await Promise.all(
			[slug, "unknown"].map((slug) => open(`/workspaces/${slug}`, { cookie: ada.cookie })),
		);
		expect(foreign?.status).toBe(404);
		expect(foreign?.text).toBe(unknown?.text);
	});

	test("is in the browser's language and direction", async () => {
		const german = await open("/nothing", { "accept-language": "de-AT,de;q=0.9" });
		expect(german.text).toContain('<html lang="de" dir="ltr">');
		const arabic = await open("/nothing", { "accept-language": "ar" });
		expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
	});
});
