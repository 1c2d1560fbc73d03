/** A workspace of the attacker's, with people in every position, and a bystander's beside it. */
import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Bindings } from "../../../../src/config/config";
import worker from "../../../../src/index";
import type { MailMessage } from "../../../../src/mail/message";
import { crowd, mintedToken, ORIGIN, type Person, sql, unique } from "../../client";

export const CALLERS = ["owner", "viewer", "outsider", "nobody"] as const;
export type CallerName = (typeof CALLERS)[number];

export const OPERATOR_BEARER = "operator-key-for-tests";

/** Mails that were announced and that no consumer has seen. */
export const announced: string[] = [];

const bindings = {
	...env,
	MAIL_QUEUE: {
		sendBatch: async (messages: { body: MailMessage }[]) => {
			announced.push(...messages.map(({ body }) => body.mailId));
		},
	},
} as unknown as Bindings;

/** Asks the Worker, without a mail consumer behind it. */
export async function ask(request: Request): Promise<{ status: number; text: string; headers: Headers }> {
	const context = createExecutionContext();
	const answer = await worker.fetch(request, bindings, context);
	const text = await answer.text();
	await waitOnExecutionContext(context);
	return { status: answer.status, text, headers: answer.headers };
}

/** @returns what is answered, where it is no refusal */
export async function post(path: string, bearer: string, body: unknown): Promise<Record<string, unknown>> {
	const { status, text } = await ask(jsonRequest(path, bearer, body));
	if (status >= 300) throw new Error(`${path}: ${text}`);
	return JSON.parse(text);
}

/** @returns the status */
export async function postAnyhow(path: string, bearer: string, body: unknown): Promise<number> {
	return (await ask(jsonRequest(path, bearer, body))).status;
}

function jsonRequest(path: string, bearer: string, body: unknown): Request {
	const headers = { "content-type": "application/json", authorization: `Bearer ${bearer}` };
	return new Request(`${ORIGIN}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
}

/** What fits into the fields of a request, by their names. */
export type Fitting = Readonly<Record<string, unknown>>;

export interface Scene {
	bearers: Readonly<Record<CallerName, string>>;
	/** Of the attacker's own workspace. */
	own: Fitting;
	/** Of the bystander's. */
	foreign: Fitting;
	/** Everything that stands in the tables about the bystander's workspace and its people. */
	bystander: () => Promise<string>;
}

export async function makeScene(): Promise<Scene> {
	const [owner, viewer, outsider, bystander, neighbour] = await crowd(5);
	if (!(owner && viewer && outsider && bystander && neighbour)) throw new Error("Nobody was made.");
	const own = await makeWorkspace(owner, viewer);
	const foreign = await makeWorkspace(bystander, neighbour);
	const { workspaceId, userIds } = {
		workspaceId: foreign.organizationId,
		userIds: [bystander.userId, neighbour.userId],
	};
	return {
		bearers: { owner: owner.bearer, viewer: viewer.bearer, outsider: outsider.bearer, nobody: "" },
		own,
		// Whoever holds a link may use it, so the bystander's is not among what an attacker knows.
		foreign: { ...foreign, token: own.token },
		bystander: () => everythingAbout(workspaceId, userIds),
	};
}

async function makeWorkspace(owner: Person, member: Person) {
	const slug = unique("space");
	const { id: organizationId } = await post("/api/auth/organization/create", owner.bearer, { name: slug, slug });
	await post("/api/operator/setPlan", OPERATOR_BEARER, { slug, plan: "enterprise" });
	const invite = async (email: string) => {
		const { invite } = await post("/api/team/invite", owner.bearer, { slug, email, role: "viewer" });
		return (invite as { id: string }).id;
	};
	const token = await mintedToken(await invite(member.email));
	await post("/api/team/acceptInvite", member.bearer, { token });
	const inviteId = await invite(`${unique("pending")}@example.com`);
	return {
		slug,
		organizationId: String(organizationId),
		organizationSlug: slug,
		userId: member.userId,
		inviteId,
		token: await mintedToken(inviteId),
		limit: "5",
		status: "all",
		cursor: "0",
		name: "A name",
		data: { name: "Another name" },
	};
}

async function everythingAbout(workspaceId: string, userIds: readonly string[]): Promise<string> {
	const people = JSON.stringify(userIds);
	const rows = await Promise.all([
		sql("select * from workspace where id = ?", workspaceId),
		sql("select * from workspace_member where workspace_id = ? order by id", workspaceId),
		sql("select * from workspace_invite where workspace_id = ? order by id", workspaceId),
		sql("select * from audit_log where workspace_id = ? order by id", workspaceId),
		sql(
			"select * from mail_outbox where invite_id in (select id from workspace_invite where workspace_id = ?) order by id",
			workspaceId,
		),
		sql("select * from user where id in (select value from json_each(?)) order by id", people),
		sql("select * from session where user_id in (select value from json_each(?)) order by id", people),
		sql("select * from workspace_member where user_id in (select value from json_each(?)) order by id", people),
	]);
	return JSON.stringify(rows);
}
