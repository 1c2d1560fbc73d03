/** Requests that a page of another site makes with the cookies of its visitor. */
import { exports } from "cloudflare:workers";
import { ALLOWED_ENDPOINTS } from "../../../src/auth/allow-list";
import { unique } from "../../names";
import { promise } from "../../promise";
import { ORIGIN } from "../client";
import { changedTables, databaseContent } from "../digest";
import { newStaffedWorkspace, newWorkspace, type StaffedWorkspace } from "../scene";
import { check } from "./check";
import { methodOf } from "./operations";
import { WORKSPACE_OPERATIONS } from "./rights-table";
import type { Input } from "./rights-types";

interface Post {
	path: string;
	input: Input;
}

/** Every POST that a form or a script elsewhere could make with an owner's cookie. */
async function postsOf(space: StaffedWorkspace): Promise<Post[]> {
	const { workspaceId, slug, people } = space;
	const posts: Post[] = [];
	for (const row of WORKSPACE_OPERATIONS) {
		if (methodOf(row.name) === "POST") posts.push({ path: `/api/team/${row.name}`, input: await row.input(space) });
	}
	const invite = await (await newWorkspace()).invite({ email: people.owner.email });
	return [
		...posts,
		{ path: "/api/team/acceptInvite", input: { token: invite.token } },
		{ path: "/api/team/declineInvite", input: { token: invite.token } },
		{ path: "/api/team/acceptMyInvite", input: { inviteId: invite.inviteId } },
		{ path: "/api/team/declineMyInvite", input: { inviteId: invite.inviteId } },
		{ path: "/api/auth/organization/create", input: { name: "Theirs", slug: unique("theirs") } },
		{ path: "/api/auth/organization/update", input: { organizationId: workspaceId, data: { name: "Theirs" } } },
		{ path: "/api/auth/organization/delete", input: { organizationId: workspaceId } },
		{ path: "/api/auth/organization/set-active", input: { organizationSlug: slug } },
		{ path: "/api/auth/update-user", input: { name: "Theirs" } },
		{ path: "/api/auth/delete-user", input: {} },
		{ path: "/api/auth/sign-out", input: {} },
		{ path: "/api/auth/revoke-sessions", input: {} },
		{ path: "/api/auth/revoke-other-sessions", input: {} },
	];
}

/** A POST with exactly these headers; `request` would add an origin. */
async function post(path: string, headers: Record<string, string>, body: string) {
	const response = await exports.default.fetch(`${ORIGIN}${path}`, {
		method: "POST",
		headers,
		body,
		redirect: "manual",
	});
	const { code } = (await response.json()) as { code?: string };
	return `${response.status} ${code}`;
}

const REFUSALS = ["403 INVALID_ORIGIN", "403 MISSING_OR_NULL_ORIGIN"];

/** Other origins, however alike they look. */
const OTHER_ORIGINS = [
	null,
	"null",
	"https://evil.example",
	"https://app.example.com.evil.example",
	"https://evil-app.example.com",
	"https://sub.app.example.com",
	"http://app.example.com",
	"https://app.example.com:444",
	"https://app.example.com@evil.example",
	"https://app.example.com, https://evil.example",
	"https://app.example.co",
	"http://localhost",
	"http://localhost:8788",
	"http://localhost:87870",
	"http://localhost:8787.evil.example",
	"https://localhost:8787",
	"chrome-extension://abcdefghijklmno",
	"chrome-extension://abcdefghijklmnopq",
	"moz-extension://abcdefghijklmnop",
	"file://",
];

promise("attacks: a page of another site can do nothing with a visitor's cookie", async (tally) => {
	const space = await newStaffedWorkspace();
	const { cookie } = space.people.owner;
	const posts = await postsOf(space);
	const before = await databaseContent();
	for (const { path, input } of posts) {
		for (const origin of OTHER_ORIGINS) {
			const headers = { cookie, "content-type": "application/json", ...(origin === null ? {} : { origin }) };
			const answer = await post(path, headers, JSON.stringify(input));
			check(tally, `${path} from ${origin}: ${answer}`, String(REFUSALS.includes(answer)), "true");
		}
	}
	check(tally, "tables changed", changedTables(before, await databaseContent()).join(), "");
});

promise("attacks: a trusted origin counts only as it is written in the list", async (tally) => {
	const space = await newStaffedWorkspace();
	for (const { path, input } of await postsOf(space)) {
		if (!path.startsWith("/api/team/")) continue;
		for (const origin of ["HTTPS://APP.EXAMPLE.COM", "https://app.example.com/", "https://app.example.com:443", " "]) {
			const headers = { cookie: space.people.owner.cookie, "content-type": "application/json", origin };
			check(tally, `${path} from ${origin}`, await post(path, headers, JSON.stringify(input)), "403 INVALID_ORIGIN");
		}
	}
});

promise("attacks: a body that a form can send without a preflight is refused, from every origin", async (tally) => {
	const space = await newStaffedWorkspace();
	const { cookie } = space.people.owner;
	const posts = await postsOf(space);
	const open = ALLOWED_ENDPOINTS.filter((endpoint) => endpoint.startsWith("POST "));
	for (const endpoint of open)
		posts.push({ path: `/api/auth${endpoint.slice("POST ".length)}`, input: { email: "x" } });
	const before = await databaseContent();
	for (const { path, input } of posts) {
		const json = JSON.stringify(input);
		const form = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)])).toString();
		for (const [contentType, body] of [
			["text/plain", json],
			["text/plain;charset=UTF-8", json],
			["text/plain; application/json", json],
			["application/x-www-form-urlencoded", `${form}&=`],
			["application/x-www-form-urlencoded", json],
			["multipart/form-data; boundary=b", `--b\r\ncontent-disposition: form-data; name="x"\r\n\r\n${json}\r\n--b--`],
			["application/jsonp", json],
			["", json],
		] as const) {
			const headers = { cookie, origin: ORIGIN, "content-type": contentType };
			check(tally, `${path} as ${contentType}`, await post(path, headers, body), "415 UNSUPPORTED_MEDIA_TYPE");
		}
	}
	check(tally, "tables changed", changedTables(before, await databaseContent()).join(), "");
});
