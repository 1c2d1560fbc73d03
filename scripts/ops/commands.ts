/** The commands. A command prints lines, or with `--json` the answer of the API as it is. */
import { createWriteStream } from "node:fs";
import { type Call, numberOrNone, timeOf, UsageError } from "./arguments";
import { rotateSecret } from "./rotate-secret";
import { Refused, type Server, Unreachable } from "./server";

export interface Context {
	server: Server;
	/** The address of the installation. */
	address: string;
	root: string;
	/** Milliseconds since 1970. */
	now: number;
	print: (line: string) => void;
	/** Says what a command is about to do, beside its output. */
	note: (line: string) => void;
}

type Run = (call: Call, context: Context) => Promise<void>;

/** Prints the answer as JSON, or the lines that are made of it. */
async function show<Answer>(
	{ options }: Call,
	{ print }: Context,
	response: Response,
	linesOf: (answer: Answer) => readonly string[],
): Promise<void> {
	const answer = (await response.json()) as Answer;
	for (const line of options.json ? [JSON.stringify(answer)] : linesOf(answer)) print(line);
}

interface Mail {
	id: string;
	kind: string;
	state: string;
	reason: { code: string; message: string } | null;
	attempts: number;
	owedAt: string;
	announcedAt: string | null;
	finishedAt: string | null;
	providerId: string | null;
	invite: { status: string; workspaceSlug: string; sendingPaused: boolean } | null;
}

interface FoundMail {
	account: { userId: string; emailVerified: boolean; blockedAt: string | null } | null;
	holds: { reason: string; until: string }[];
	mails: Mail[];
	more: boolean;
}

function linesOfMail({ account, holds, mails, more }: FoundMail): string[] {
	const verified = account?.emailVerified ? "verified" : "not verified";
	const blocked = account?.blockedAt ? `, blocked since ${account.blockedAt}` : "";
	return [
		account === null ? "no account" : `account ${account.userId}, ${verified}${blocked}`,
		...holds.map(({ reason, until }) => `invite mails are held: ${reason}, next try ${until}`),
		...(mails.length === 0 ? ["no mail was owed"] : mails.map(lineOfMail)),
		...(more ? ["there are older mails, which are left out"] : []),
	];
}

function lineOfMail({
	id,
	kind,
	state,
	reason,
	attempts,
	owedAt,
	announcedAt,
	finishedAt,
	providerId,
	invite,
}: Mail): string {
	const when = finishedAt ?? (announcedAt === null ? owedAt : `${owedAt}, announced ${announcedAt}`);
	return [
		`${when}  ${kind}  ${state}`,
		...(reason === null ? [] : [`${reason.code} (${reason.message})`]),
		`${attempts} attempts`,
		...(invite === null ? [] : [`invite ${invite.status} in ${invite.workspaceSlug}`]),
		...(invite?.sendingPaused ? ["sending is paused"] : []),
		`mail ${id}`,
		...(providerId === null ? [] : [`at the provider ${providerId}`]),
	].join(" · ");
}

const health: Run = async (call, context) => {
	const response = await context.server.health();
	const text = await response.text();
	const answer = parsedHealth(text);
	if (answer === null) throw new Unreachable(`${context.address} answered ${response.status}, and not as Muster does.`);
	context.print(call.options.json ? text : JSON.stringify(answer, null, 2));
	if (!answer.ok)
		throw new Unreachable(`unhealthy: ${[...(answer.refused ?? []), ...(answer.problems ?? [])].join(", ")}`);
};

function parsedHealth(text: string): { ok: boolean; refused?: string[]; problems?: string[] } | null {
	try {
		const answer = JSON.parse(text);
		return typeof answer?.ok === "boolean" ? answer : null;
	} catch {
		return null;
	}
}

const requeue: Run = async (call, context) => {
	const { reason, since, email } = call.options;
	const body = { state: "failed", reason, email, ...(since && { since: timeOf(since, context.now) }) };
	let total = 0;
	for (let after: string | null = ""; after !== null; ) {
		const response = await context.server.post("retryMail", { ...body, after });
		const answer = (await response.json()) as { retried: number; nextCursor: string | null };
		if (call.options.json) context.print(JSON.stringify(answer));
		total += answer.retried;
		after = answer.nextCursor;
	}
	if (!call.options.json) context.print(`${total} mails are owed again`);
};

const setPaused =
	(operation: "pauseSending" | "resumeSending"): Run =>
	async (call, context) =>
		show<{ sendingPausedAt: string | null }>(
			call,
			context,
			await context.server.post(operation, { slug: call.argument }),
			({ sendingPausedAt }) => [
				sendingPausedAt === null
					? `${call.argument}: invite mails go out; the cron finds those that waited within two minutes`
					: `${call.argument}: invite mails wait since ${sendingPausedAt}`,
			],
		);

const setBlocked =
	(operation: "blockPerson" | "unblockPerson"): Run =>
	async (call, context) =>
		show<{ userId: string; blockedAt: string | null }>(
			call,
			context,
			await context.server.post(operation, { email: call.argument }),
			({ userId, blockedAt }) => [
				blockedAt === null ? `${userId} may sign in` : `${userId} is blocked since ${blockedAt}`,
			],
		);

const erase: Run = async (call, context) => {
	const userId = call.options["user-id"];
	const who = call.argument ?? `the account ${userId}`;
	context.note(
		`This deletes ${who} at ${context.address}: the account, sessions, memberships, every invite to the address, mails. It cannot be undone.`,
	);
	if (!call.options.yes) throw new UsageError("Nothing was done. Say --yes to do it.");
	const body = userId === undefined ? { email: call.argument } : { userId };
	await show<Record<"memberships" | "invites" | "mails", number> & { userId: string | null }>(
		call,
		context,
		await context.server.post("erasePerson", body),
		({ userId, memberships, invites, mails }) => [
			`${userId === null ? "there was no account" : `account ${userId} is gone`}; ${memberships} memberships, ${invites} invites and ${mails} mails deleted`,
			"Cloudflare's Time Travel still has the rows for up to 30 days.",
		],
	);
};

const exportWorkspace: Run = async ({ argument, options }, { server, note }) => {
	const { body } = await server.get("exportWorkspace", { slug: argument });
	const out = options.out === undefined ? process.stdout : createWriteStream(options.out, { mode: 0o600 });
	let end = "";
	for await (const chunk of body ?? []) {
		end = (end + Buffer.from(chunk).toString("latin1")).slice(-200);
		if (!out.write(chunk)) await new Promise<void>((resolve) => out.once("drain", () => resolve()));
	}
	if (options.out !== undefined) await new Promise((resolve) => out.end(() => resolve(undefined)));
	const last = end.trimEnd().split("\n").at(-1) ?? "";
	if (!last.startsWith('{"type":"end"')) throw new Unreachable("The export broke off; run it again.");
	if (options.out !== undefined) note(`${options.out}: ${last}`);
};

interface Event {
	seq: number;
	type: string;
	workspaceSlug: string | null;
	actor: { kind: string; id: string | null };
	data: Record<string, unknown>;
	createdAt: string;
}

const events: Run = async (call, context) => {
	const query = { slug: call.argument, limit: call.options.limit };
	for (let after = call.options.after; ; ) {
		const response = await context.server.get("listEvents", { ...query, after });
		const { events, nextCursor } = (await response.json()) as { events: Event[]; nextCursor: string | null };
		for (const event of events) context.print(call.options.json ? JSON.stringify(event) : lineOfEvent(event));
		if (nextCursor === null || call.options.limit !== undefined) return;
		after = nextCursor;
	}
};

function lineOfEvent({ seq, type, workspaceSlug, actor, data, createdAt }: Event): string {
	const who = actor.id === null ? actor.kind : `${actor.kind} ${actor.id}`;
	return `${seq}  ${createdAt}  ${type}  ${workspaceSlug ?? "-"}  ${who}  ${JSON.stringify(data)}`;
}

const plan: Run = async (call, context) => {
	const { seats, "mails-per-day": mails } = call.options;
	const body = {
		slug: call.argument,
		plan: call.plan,
		...(seats !== undefined && { seatLimit: numberOrNone("seats", seats) }),
		...(mails !== undefined && { inviteMailsPerDay: numberOrNone("mails-per-day", mails) }),
	};
	await show<{ plan: string; seats: { used: number; limit: number | null }; inviteMailsPerDay: number | null }>(
		call,
		context,
		await context.server.post("setPlan", body),
		({ plan, seats, inviteMailsPerDay }) => [
			`${call.argument}: ${plan}, ${seats.used} of ${seats.limit ?? "unlimited"} seats used, ${inviteMailsPerDay ?? "the usual number of"} invite mails a day`,
		],
	);
};

export const RUN = {
	health,
	mail: async (call, context) =>
		show(call, context, await context.server.get("findMail", { email: call.argument }), linesOfMail),
	requeue,
	"retry-held": async (call, context) =>
		show<{ holds: string[]; mailId: string | null }>(
			call,
			context,
			await context.server.post("retryHeld", {}),
			({ holds, mailId }) => [
				holds.length === 0 ? "no mail is held" : `mail is held: ${holds.join(", ")}`,
				...(mailId === null ? [] : [`mail ${mailId} is tried now; if it is sent, all others follow within minutes`]),
			],
		),
	pause: setPaused("pauseSending"),
	resume: setPaused("resumeSending"),
	block: setBlocked("blockPerson"),
	unblock: setBlocked("unblockPerson"),
	erase,
	export: exportWorkspace,
	events,
	plan,
	"rotate-secret": rotateSecret,
} satisfies Record<Call["name"], Run>;

/** The exit code of a command that failed, and the line that says why. */
export function failureOf(error: unknown): { code: number; line: string } {
	if (error instanceof UsageError) return { code: 2, line: error.message };
	if (error instanceof Unreachable) return { code: 3, line: error.message };
	if (!(error instanceof Refused)) throw error;
	const { code, message, details } = error;
	return { code: 1, line: `${code}: ${message}${details === undefined ? "" : ` ${JSON.stringify(details)}`}` };
}
