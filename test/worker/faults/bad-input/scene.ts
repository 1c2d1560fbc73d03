/** The workspace of an attacker, with callers in every position, and the workspace of a bystander. */
import type { MailMessage } from "../../../../src/mail/message";
import { OPERATOR_KEY } from "../../api";
import { ORIGIN } from "../../client";
import { sql } from "../../database";
import { instanceWith } from "../../instance";
import { newPerson, newWorkspace } from "../../scene";

export const CALLERS = ["owner", "viewer", "outsider", "nobody"] as const;
export type CallerName = (typeof CALLERS)[number];

export const OPERATOR_BEARER = OPERATOR_KEY;

/** Mails that were announced and that no consumer has seen. */
export const announced: string[] = [];

const queue = {
	send: async ({ mailId }: MailMessage) => {
		announced.push(mailId);
	},
	sendBatch: async (messages: { body: MailMessage }[]) => {
		announced.push(...messages.map(({ body }) => body.mailId));
	},
};

/** The Worker without a mail consumer behind it. */
const instance = instanceWith({ MAIL_QUEUE: queue, CODE_QUEUE: queue });

export async function ask(request: Request): Promise<{ status: number; text: string; headers: Headers }> {
	const answer = await instance(request);
	return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

/**
 * @returns the body of the answer
 * @throws Error if the answer is a refusal
 */
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

/** Valid values for the fields of a request, by their names. */
export type Fitting = Readonly<Record<string, unknown>>;

export interface Scene {
	bearers: Readonly<Record<CallerName, string>>;
	/** The values of the attacker's own workspace. */
	own: Fitting;
	/** The values of the bystander's. */
	foreign: Fitting;
	/** Every row about the bystander's workspace and its people. */
	bystander: () => Promise<string>;
}

export async function makeScene(): Promise<Scene> {
	const [own, foreign, outsider] = [await newTarget(), await newTarget(), await newPerson("outsider")];
	const { workspaceId } = foreign.space;
	const userIds = [foreign.space.owner.userId, foreign.member.userId, foreign.requester.userId];
	return {
		bearers: {
			owner: own.space.owner.bearer,
			viewer: own.member.bearer,
			outsider: outsider.bearer,
			nobody: "",
		},
		own: own.values,
		// The holder of a link may use it, so the bystander's is not among the values that an attacker knows.
		foreign: { ...foreign.values, token: own.values.token },
		bystander: () => everythingAbout(workspaceId, userIds),
	};
}

/** A workspace with a member and a pending invite, and the values that name them. */
async function newTarget() {
	const space = await newWorkspace();
	const member = await space.member("viewer");
	const { inviteId, token } = await space.invite({ role: "viewer" });
	const { person: requester, requestId } = await space.requester();
	const { workspaceId, slug } = space;
	const values = {
		slug,
		organizationId: workspaceId,
		organizationSlug: slug,
		userId: member.userId,
		inviteId,
		requestId,
		token,
		limit: "5",
		status: "all",
		cursor: "0",
		name: "A name",
		data: { name: "Another name" },
	};
	return { space, member, requester, values };
}

async function everythingAbout(workspaceId: string, userIds: readonly string[]): Promise<string> {
	const people = JSON.stringify(userIds);
	const rows = await Promise.all([
		sql("select * from workspace where id = ?", workspaceId),
		sql("select * from workspace_member where workspace_id = ? order by id", workspaceId),
		sql("select * from workspace_invite where workspace_id = ? order by id", workspaceId),
		sql("select * from join_request where workspace_id = ? order by id", workspaceId),
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
