/** One live invite for each address and workspace, and one mail for it, however many requests come at once. */
import { env } from "cloudflare:workers";
import { beforeAll } from "vitest";
import { newAddress } from "../../names";
import { often, promise, rival, type Tally } from "../../promise";
import { rivalTeam } from "../../rival/people";
import { createRival } from "../../rival/rival";
import { createTables } from "../../rival/tables";
import type { Answer } from "../client";
import { sql } from "../database";
import { boundInstance, type Instance, overtakingInstances } from "../instance";
import { mailsTo, mailTo } from "../mailbox";
import { newWorkspace, type Workspace } from "../scene";
import { shuffled } from "./random";

const INSTANCES = [boundInstance, overtakingInstances()];

beforeAll(() => createTables(env.RIVAL_DB));

/** Ways to spell one address. */
const spellings = (email: string): string[] => [email, email.toUpperCase(), ` ${email} `, email.replace("x", "X")];

interface Outcome {
	invite?: { id: string };
	code?: string;
	/** The invite that the refusal names; a row of a list names none. */
	pointsTo?: string | undefined;
}

/** Invites one address fifty times at once: alone, and in lists with others. */
async function inviteFiftyTimes(space: Workspace, email: string, instance: Instance): Promise<Outcome[]> {
	const { slug } = space;
	const owner = space.owner.at(instance);
	const alone = Array.from({ length: 40 }, (_, position) => async (): Promise<Outcome> => {
		const { body } = await owner.post("invite", { slug, email: spelling(email, position), role: "member" });
		return { ...body, pointsTo: body.details?.inviteId };
	});
	const listed = Array.from({ length: 10 }, (_, position) => async (): Promise<Outcome> => {
		const invites = [newAddress(), spelling(email, position), newAddress()].map((each) => ({
			email: each,
			role: "viewer",
		}));
		return (await owner.post("inviteMany", { slug, invites })).body.results[1];
	});
	return Promise.all(shuffled([...alone, ...listed]).map((ask) => ask()));
}

function spelling(email: string, position: number): string {
	const all = spellings(email);
	return all[position % all.length] ?? email;
}

/** Checks the answers and the rows against one invite and one owed mail. */
async function expectOne({ workspaceId }: Workspace, email: string, outcomes: readonly Outcome[], tally: Tally) {
	tally.attempts += 1;
	tally.faults += outcomes.length;
	const live = await sql<{ id: string }>(
		"select id from workspace_invite where workspace_id = ? and email = ? and status = 'pending'",
		workspaceId,
		email,
	);
	const mails = await sql("select 1 from mail_outbox where invite_id = ? and recipient = ?", live[0]?.id ?? "", email);
	const made = outcomes.filter(({ invite }) => invite?.id === live[0]?.id);
	const refused = outcomes.filter(({ code }) => code === "ALREADY_INVITED");
	const lost = refused.filter(({ pointsTo }) => pointsTo !== undefined && pointsTo !== live[0]?.id);
	if (live.length !== 1 || mails.length !== 1) tally.violations.push(`${live.length} invites, ${mails.length} mails`);
	if (made.length !== 1 || refused.length !== outcomes.length - 1) {
		tally.violations.push(`${made.length} made it, ${refused.length} of ${outcomes.length} were refused`);
	}
	if (lost.length > 0) tally.violations.push(`${lost.length} named another invite`);
}

const FIFTY = "invite: fifty of one address at once are one invite, one mail and forty-nine clear answers";
promise(FIFTY, async (tally) => {
	for (let round = 0; round < often(3, 5, 15); round += 1) {
		for (const instance of INSTANCES) {
			const space = await newWorkspace();
			const email = newAddress();
			await expectOne(space, email, await inviteFiftyTimes(space, email, instance), tally);
			await mailTo(email);
			const arrived = await mailsTo(email);
			if (arrived.length !== 1) tally.violations.push(`${arrived.length} mails arrived`);
		}
	}
});

rival(FIFTY, async (tally) => {
	const better = createRival(env.RIVAL_DB);
	for (let round = 0; round < often(2, 2, 10); round += 1) {
		const { owner, organizationId } = await rivalTeam(env.RIVAL_DB, better, 100);
		const email = newAddress();
		const answers = await Promise.all(
			Array.from({ length: 50 }, () => owner.post(better, "invite-member", { organizationId, email, role: "member" })),
		);
		tally.attempts += 1;
		tally.faults += answers.length;
		const mails = better.mails.filter((to) => to === email);
		if (mails.length !== 1) tally.violations.push(`${mails.length} mails`);
	}
});

promise("invite: an expired one of that address does not stand in the way, nor make two", async (tally) => {
	for (let round = 0; round < often(3, 5, 15); round += 1) {
		for (const instance of INSTANCES) {
			const space = await newWorkspace();
			const { email } = await space.invite({ state: "expired" });
			await expectOne(space, email, await inviteFiftyTimes(space, email, instance), tally);
		}
	}
});

promise("invite: sent again and made anew at once, one of the two is the live one", async (tally) => {
	for (let round = 0; round < often(10, 20, 80); round += 1) {
		for (const instance of INSTANCES) {
			const space = await newWorkspace();
			const { slug, workspaceId } = space;
			const owner = space.owner.at(instance);
			const { inviteId, email } = await space.invite({ state: "expired" });
			const answers = await Promise.all(
				shuffled([
					() => owner.post("resendInvite", { slug, inviteId }),
					() => owner.post("invite", { slug, email, role: "member" }),
				]).map((ask) => ask()),
			);
			tally.attempts += 1;
			tally.faults += answers.length;
			const live = await sql<{ id: string }>(
				"select id from workspace_invite where workspace_id = ? and status = 'pending'",
				workspaceId,
			);
			const named = answers.flatMap(({ body }) => body.invite?.id ?? body.details?.inviteId ?? body.code);
			if (live.length !== 1 || named.some((id) => id !== live[0]?.id)) {
				tally.violations.push(`${live.length} live, named ${named.join(" and ")}`);
			}
		}
	}
});

promise("invite: sent again many times at once is sent again once", async (tally) => {
	for (let round = 0; round < often(3, 6, 25); round += 1) {
		for (const instance of INSTANCES) {
			const space = await newWorkspace();
			const { inviteId } = await space.invite();
			const owner = space.owner.at(instance);
			const answers: Answer[] = await Promise.all(
				Array.from({ length: 20 }, () => owner.post("resendInvite", { slug: space.slug, inviteId })),
			);
			tally.attempts += 1;
			tally.faults += answers.length;
			const sent = answers.filter(({ status }) => status === 200).length;
			const cooling = answers.filter(({ body }) => body.code === "RATE_LIMITED").length;
			const [{ sendings } = { sendings: 0 }] = await sql<{ sendings: number }>(
				"select send_count as sendings from workspace_invite where id = ?",
				inviteId,
			);
			if (sent !== 1 || cooling !== 19 || sendings !== 2) {
				tally.violations.push(`${sent} sent, ${cooling} refused for the minute, ${sendings} sendings`);
			}
		}
	}
});
