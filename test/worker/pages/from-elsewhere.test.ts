/** Requests that no person has made on purpose, or that another site has caused, change nothing. */
import { describe, expect, test } from "vitest";
import { ORIGIN } from "../client";
import { sql } from "../database";
import { instanceWith } from "../instance";
import { newPerson, newWorkspace, sessionTokenOf } from "../scene";
import { open } from "./browse";

describe("a team page of another workspace than the active one", () => {
	async function visit(headers: Record<string, string>, method = "GET") {
		const { owner, slug, workspaceId } = await newWorkspace();
		const other = await newWorkspace({ owner });
		const seen = await open(`/workspaces/${slug}`, { cookie: owner.cookie, ...headers }, method);
		expect(seen.status).toBe(200);
		const [session] = await sql<{ active: string }>(
			"select active_workspace_id as active from session where token = ?",
			sessionTokenOf(owner),
		);
		expect([workspaceId, other.workspaceId]).toContain(session?.active);
		const remembers = seen.cookies.some((cookie) => cookie.startsWith("lastWorkspaceSlug="));
		return { switched: session?.active === workspaceId, remembers };
	}

	test.each([
		["opened by HEAD", {}, "HEAD"],
		["caused by another site", { "sec-fetch-site": "cross-site" }, "GET"],
		["fetched in advance", { "sec-purpose": "prefetch;prerender" }, "GET"],
		["fetched in advance by an older browser", { purpose: "prefetch" }, "GET"],
	])("stays inactive when it is %s", async (_how, headers, method) => {
		expect(await visit(headers, method)).toEqual({ switched: false, remembers: false });
	});

	test.each([
		["from our own pages", { "sec-fetch-site": "same-origin" }],
		["by its address", { "sec-fetch-site": "none" }],
		["in a browser without fetch metadata", {}],
	])("is the active one when the person opens it %s", async (_how, headers) => {
		expect(await visit(headers)).toEqual({ switched: true, remembers: true });
	});
});

describe("a list to invite", () => {
	async function post(slug: string, cookie: string) {
		const body = new URLSearchParams({ list: '"a\n'.repeat(20_000) }).toString();
		const request = new Request(`${ORIGIN}/workspaces/${slug}/invite-many`, {
			method: "POST",
			headers: {
				"content-type": "application/x-www-form-urlencoded",
				"content-length": String(body.length),
				origin: ORIGIN,
				cookie,
			},
			body,
			redirect: "manual",
		});
		const response = await instanceWith({})(request);
		return { status: response.status, isRead: request.bodyUsed };
	}

	test("is not even read for a caller who may not invite", async () => {
		const space = await newWorkspace();
		const viewer = await space.member("viewer");
		expect(await post(space.slug, (await newPerson()).cookie)).toEqual({ status: 404, isRead: false });
		expect(await post(space.slug, viewer.cookie)).toEqual({ status: 403, isRead: false });
		expect(await post(space.slug, space.owner.cookie)).toEqual({ status: 422, isRead: true });
	});
});
