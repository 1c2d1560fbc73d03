/** Owed mail: every owed mail is accepted by the provider, none twice, whatever fails between the commit and the ack. */
import { env } from "cloudflare:workers";
import { inviteMany } from "../../../src/team/invites/operations/invite-many";
import { scriptedAddress } from "../../mail-services/script";
import { newAddress, unique } from "../../names";
import { often, promise, type Tally } from "../../promise";
import type { Person } from "../client";
import { sql } from "../database";
import { RESEND, SMTP, takenFor } from "../mail-services";
import { newWorkspace } from "../scene";
import { scopeOver } from "../scope";
import { type CallFault, MailSystem, type QueueFault, type RunFault } from "./mail-system";

const QUEUE_FAULTS: readonly QueueFault[] = ["none", "refused", "lost", "answer lost", "twice", "reordered"];
const CALL_FAULTS: readonly CallFault[] = [
	"lost before",
	"lost after",
	"broken before",
	"broken after",
	"dies before",
	"dies after",
];
const RUN_FAULTS: readonly RunFault[] = [
	...(["claim", "provider", "record"] as const).flatMap((at) => CALL_FAULTS.map((how) => ({ at, how }))),
	{ at: "ack", how: "forgotten" },
];
/** The faults of the services themselves; see `test/mail-services/`. */
const PROVIDER_FAULTS = {
	resend: ["busy", "broken", "concurrent", "locked", "hangup", "drop"],
	smtp: ["busy", "full", "hangup", "drop"],
} as const;

interface Scene {
	queue: QueueFault;
	/** The behaviour of the first recipient's provider, attempt after attempt. */
	script: readonly string[];
	runs: readonly RunFault[];
}

const scenesOf = (service: keyof typeof PROVIDER_FAULTS): Scene[] => [
	...QUEUE_FAULTS.map((queue) => ({ queue, script: [], runs: [] })),
	...PROVIDER_FAULTS[service].map((step) => ({ queue: "none" as const, script: [step], runs: [] })),
	...RUN_FAULTS.map((fault) => ({ queue: "none" as const, script: [], runs: [fault] })),
];

/** Two faults after each other, in every combination. */
function pairsOf(service: keyof typeof PROVIDER_FAULTS): Scene[] {
	return RUN_FAULTS.flatMap((first) => [
		...RUN_FAULTS.map((second) => ({ queue: "none" as const, script: [], runs: [first, second] })),
		...PROVIDER_FAULTS[service].map((step) => ({ queue: "twice" as const, script: [step, step], runs: [first] })),
		...QUEUE_FAULTS.map((queue) => ({ queue, script: [], runs: [first] })),
	]);
}

/** The number of faults that may double a mail: it was handed over, and the answer was lost with the connection or the isolate. */
function mayDouble({ script, runs }: Scene): number {
	const lostRecords = runs.filter(
		({ at, how }) => (at === "provider" && how.endsWith("after")) || (at === "record" && how === "dies before"),
	);
	return script.filter((step) => step === "drop").length + lostRecords.length;
}

/** Two invites in one commit, the first to an address with a script, and the ids of the mails that they owe. */
async function owedMails(owner: Person, slug: string, script: readonly string[]) {
	const addresses = [scriptedAddress(script.length === 0 ? ["ok"] : script, unique("a")), newAddress("b")];
	const mailIds: string[] = [];
	await inviteMany(
		{ ...scopeOver(env.DB, owner), announceMail: (ids) => mailIds.push(...ids) },
		{
			slug,
			invites: addresses.map((email) => ({ email, role: "member" })),
			expiresInDays: 7,
		},
	);
	return { addresses, mailIds };
}

const CONSUMERS_AT_ONCE = 10;

/** Two invites a scene stay below the thousand mails a day of one person and workspace. */
const SCENES_A_WORKSPACE = 400;

const statesOf = (mailIds: readonly string[]) =>
	sql<{ state: string }>(
		"select state from mail_outbox where id in (select value from json_each(?))",
		JSON.stringify(mailIds),
	);

/** Plays scenes one after another; the sweep reads all mail there is. */
async function play(service: "resend" | "smtp", scenes: readonly Scene[], tally: Tally): Promise<void> {
	let { owner, slug } = await newWorkspace();
	for (const [position, scene] of scenes.entries()) {
		if (position % SCENES_A_WORKSPACE === 0) ({ owner, slug } = await newWorkspace());
		const system = new MailSystem(service === "resend" ? RESEND : SMTP);
		const { addresses, mailIds } = await owedMails(owner, slug, scene.script);
		await system.announce(mailIds, scene.queue);
		await system.settle(mailIds, scene.runs);
		tally.attempts += 1;
		tally.faults += scene.runs.length + scene.script.length + (scene.queue === "none" ? 0 : 1);
		const atMost = 1 + (service === "resend" ? 0 : mayDouble(scene));
		for (const address of addresses) {
			const taken = (await takenFor(service, address)).length;
			if (taken < 1 || taken > atMost) tally.violations.push(`taken ${taken} times: ${JSON.stringify(scene)}`);
		}
		// If a provider takes the mail and does not answer, attempt after attempt, the consumer gives up: the mail shows as failed.
		const ends = atMost > 2 ? ["sent", "failed"] : ["sent"];
		for (const { state } of await statesOf(mailIds)) {
			if (!ends.includes(state)) tally.violations.push(`${state}: ${JSON.stringify(scene)}`);
		}
	}
}

for (const service of ["resend", "smtp"] as const) {
	promise(`mail: consumers that get the same messages at once send each mail once over ${service}`, async (tally) => {
		const { owner, slug } = await newWorkspace();
		for (let round = 0; round < often(3, 8, 40); round += 1) {
			const system = new MailSystem(service === "resend" ? RESEND : SMTP);
			const { addresses, mailIds } = await owedMails(owner, slug, []);
			await system.consumeAtOnce(mailIds, CONSUMERS_AT_ONCE);
			tally.attempts += 1;
			tally.faults += CONSUMERS_AT_ONCE;
			for (const address of addresses) {
				const taken = (await takenFor(service, address)).length;
				if (taken !== 1) tally.violations.push(`taken ${taken} times`);
			}
		}
	});
}

/** Every n-th item; all of them if n is 1. */
const every = <T>(n: number, all: readonly T[]): T[] => all.filter((_, position) => position % n === 0);

for (const service of ["resend", "smtp"] as const) {
	const once = service === "resend" ? "none twice" : "twice only if the answer was lost after the mail was handed over";
	promise(`mail: every owed mail goes out over ${service}, ${once}; one fault`, (tally) =>
		play(service, scenesOf(service), tally),
	);
	promise(`mail: every owed mail goes out over ${service}, ${once}; two faults`, (tally) =>
		play(service, every(often(40, 10, 1), pairsOf(service)), tally),
	);
}
