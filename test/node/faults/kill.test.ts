/** The isolate is killed under load, again and again: acknowledged writes are kept, and not doubled. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { RESEND_KEY, type ResendService, startResend } from "../../mail-services/resend";
import { codeIn, inviteTokenIn, PASSWORD } from "../../names";
import { often, promise } from "../../promise";
import { type Running, start } from "../wrangler";

const KILLS = often(4, 4, 20);
/** The shortest load of invites between two kills (ms). It goes on until one more invitee has joined. */
const BETWEEN_KILLS_MS = 1_500;
/** The leases of dead consumers must end first, and the cron must run after them (ms). */
const RECOVERY_MS = 240_000;

interface Call {
	status: number;
	// biome-ignore lint/suspicious/noExplicitAny: tests read what the wire says
	body: any;
	headers: Headers;
}

/** A client whose connection may be lost at any moment; then it returns null. */
function clientOf(dev: Running) {
	return async (path: string, { body, token }: { body?: unknown; token?: string } = {}): Promise<Call | null> => {
		try {
			const response = await fetch(`${dev.url}${path}`, {
				method: body === undefined ? "GET" : "POST",
				headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
				...(body === undefined ? {} : { body: JSON.stringify(body) }),
				signal: AbortSignal.timeout(20_000),
			});
			return { status: response.status, headers: response.headers, body: await response.json() };
		} catch {
			return null;
		}
	};
}

type Client = ReturnType<typeof clientOf>;

async function must(call: Promise<Call | null>): Promise<Call> {
	const answer = await call;
	if (answer === null || answer.status >= 300) throw new Error(`set-up failed: ${JSON.stringify(answer?.body)}`);
	return answer;
}

const textTo = (provider: ResendService, address: string) => provider.taken.find(({ to }) => to === address)?.text;

async function ownerOf(call: Client, provider: ResendService, slug: string): Promise<string> {
	const owner = { email: "owner@example.com", password: PASSWORD, name: "Owner" };
	await must(call("/api/auth/sign-up/email", { body: owner }));
	while (textTo(provider, owner.email) === undefined) await sleep(50);
	const otp = codeIn(textTo(provider, owner.email) ?? "");
	const verified = await must(call("/api/auth/email-otp/verify-email", { body: { email: owner.email, otp } }));
	const token = verified.headers.get("set-auth-token") ?? "";
	await must(call("/api/auth/organization/create", { token, body: { name: "Globex", slug } }));
	await must(call("/api/operator/setPlan", { token: "k".repeat(32), body: { slug, plan: "enterprise" } }));
	return token;
}

/** The rows of a query of the run's database. */
function query(dev: Running, statement: string) {
	const sqlite = process.getBuiltinModule("node:sqlite");
	const folder = join(dev.persistTo, "v3", "d1", "miniflare-D1DatabaseObject");
	const file = readdirSync(folder).find((name) => name.endsWith(".sqlite") && !name.startsWith("metadata"));
	const database = new sqlite.DatabaseSync(join(folder, file ?? ""), { readOnly: true });
	try {
		return database.prepare(statement).all();
	} finally {
		database.close();
	}
}

/** Kills the Worker's process and waits until wrangler has started another that answers. */
async function kill(dev: Running, call: Client): Promise<void> {
	const pid = dev.workerPid();
	if (pid === undefined) throw new Error("There is no workerd to kill.");
	process.kill(pid, "SIGKILL");
	for (let tries = 0; tries < 100; tries += 1) {
		await sleep(100);
		if (dev.workerPid() !== undefined && (await call("/api/team/viewer?slug=x"))?.status === 401) return;
	}
	throw new Error(`workerd did not come back:\n${dev.output().slice(-2_000)}`);
}

promise("kill -9: acknowledged invites and accepts are kept, every mail goes out, none twice", async (tally) => {
	const provider = await startResend();
	const dev = await start(
		(port, persistTo) => ["npm", "run", "dev", "--", "--port", String(port), "--persist-to", persistTo],
		{
			OPERATOR_KEY: "k".repeat(32),
			MAIL_TRANSPORT: "resend",
			MAILS_PER_SECOND: "1000",
			RESEND_URL: provider.url,
			RESEND_API_KEY: RESEND_KEY,
			INVITE_MAILS_PER_PERSON_PER_DAY: "1000000",
			INVITE_MAILS_PER_WORKSPACE_PER_DAY: "1000000",
		},
	);
	try {
		const slug = "globex";
		const call = clientOf(dev);
		const owner = await ownerOf(call, provider, slug);
		const invited: { id: string; email: string }[] = [];
		const joined: string[] = [];
		let loading = true;

		const inviteOnAndOn = async (worker: number) => {
			for (let n = 0; loading; n += 1) {
				const email = `w${worker}n${n}@example.com`;
				const answer = await call("/api/team/invite", { token: owner, body: { slug, email, role: "member" } });
				if (answer?.status === 201) invited.push({ id: answer.body.invite.id, email });
				await sleep(20);
			}
		};
		/** The recipient of every seventh mail signs up with its link and accepts. Mails that a kill delays come later. */
		const acceptOnAndOn = async () => {
			for (let next = 0; loading; await sleep(20)) {
				const mail = provider.taken[next];
				if (mail === undefined) continue;
				next += 7;
				const { to: email } = mail;
				const inviteToken = inviteTokenIn(mail.text);
				if (inviteToken === null) continue;
				const body = { email, password: PASSWORD, name: "Invitee", inviteToken };
				const token = (await call("/api/auth/sign-up/email", { body }))?.headers.get("set-auth-token") ?? undefined;
				if (token === undefined) continue;
				const answer = await call("/api/team/acceptInvite", { token, body: { token: inviteToken } });
				if (answer?.status === 200) joined.push(email);
			}
		};
		const load = [...[0, 1, 2, 3].map(inviteOnAndOn), acceptOnAndOn()];
		for (let kills = 0; kills < KILLS; kills += 1) {
			await sleep(BETWEEN_KILLS_MS);
			while (joined.length <= kills) await sleep(20);
			await kill(dev, call);
			tally.faults += 1;
		}
		await sleep(BETWEEN_KILLS_MS);
		loading = false;
		await Promise.all(load);
		tally.attempts = invited.length + joined.length;
		expect(invited.length).toBeGreaterThan(KILLS);
		expect(joined.length).toBeGreaterThan(0);

		const owed = () => query(dev, "select 1 from workspace_invite where mail_state = 'queued'").length;
		for (const end = Date.now() + RECOVERY_MS; owed() > 0 && Date.now() < end; await sleep(2_000)) {
			await fetch(`${dev.url}/cdn-cgi/local/scheduled?cron=*+*+*+*+*`).catch(() => {});
		}

		const invites = query(dev, "select id, email, status, accepted_by from workspace_invite");
		const known = new Set(invites.map(({ id }) => id));
		for (const { id } of invited) if (!known.has(id)) tally.violations.push(`lost invite ${id}`);
		for (const { email } of invites) {
			const mails = provider.taken.filter(({ to }) => to === email).length;
			if (mails !== 1) tally.violations.push(`${mails} mails to ${email}`);
		}
		const halves = query(
			dev,
			`select i.id from workspace_invite i left join workspace_member m on m.user_id = i.accepted_by and m.workspace_id = i.workspace_id
			where (i.accepted_at is not null) <> (m.id is not null)`,
		);
		if (halves.length > 0) tally.violations.push(`${halves.length} invites are half accepted`);
		const accepted = new Set(invites.filter(({ status }) => status === "accepted").map(({ email }) => email));
		for (const email of joined) if (!accepted.has(email)) tally.violations.push(`lost accept of ${email}`);
		const [counters] = query(
			dev,
			`select member_count - (select count(*) from workspace_member) as members,
				open_invite_count - (select count(*) from workspace_invite where status = 'pending') as invites from workspace`,
		);
		if (counters?.members !== 0 || counters.invites !== 0)
			tally.violations.push(`counters: ${JSON.stringify(counters)}`);
	} finally {
		await dev.stop();
		await provider.stop();
	}
});
