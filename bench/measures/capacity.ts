/**
 * The capacity of one database: the bytes of each kind of row, the rows and the time of each operation in a workspace of
 * 1,000 and one of 100,000 members, and invites a second. docs/scale.md has the results.
 */
import { DatabaseSync } from "node:sqlite";
import type { Contestant, Step, Team } from "../harness/contestant";
import { type Measured, ms, number } from "../harness/figure";
import { askFor, load } from "../harness/load";
import { readMeter } from "../harness/meter";
import { readMigrations } from "../harness/migrations";
import { median } from "../harness/statistics";
import { AUDIT, BLOB_IDS, bytesEach, bytesOfAccepting, INVITES, PEOPLE, type PlantedIds, TEXT_IDS } from "./storage";

const SIZES = [1_000, 100_000] as const;
const REQUESTS = 30;
const AT_ONCE = 16;
const SINGLE_INVITES = 800;
const LISTS = 10;
const ADDRESSES_A_LIST = 1_000;

const LIMIT_BYTES = 10e9;
const DAY_S = 86_400;
/** The retention of docs/configuration.md, in days: an invite until its end and after it, and an event. */
const KEPT = { open: 7 + 30, accepted: 90, event: 400 };
/** The share of invites that somebody accepts who had no account. */
const ACCEPTED = 0.6;
const RATES = [0.1, 0.5, 1, 2];
const DAYS_A_YEAR = 365;

interface Bytes {
	account: number;
	password: number;
	session: number;
	workspace: number;
	membership: number;
	invite: number;
	accepted: number;
	event: number;
}

function bytesOfRows(ids: PlantedIds): Bytes {
	const database = new DatabaseSync(":memory:");
	for (const text of readMigrations()) database.exec(text);
	const people = PEOPLE(ids);
	const measured = {
		account: bytesEach(database, [people.account]),
		password: bytesEach(database, [people.password]),
		workspace: bytesEach(database, [people.workspace]) * people.membersEach,
		membership: bytesEach(database, [people.membership]),
		session: bytesEach(database, [people.session]),
		invite: bytesEach(database, [INVITES(ids)]),
		event: bytesEach(database, [AUDIT(ids)]),
	};
	const accepted = measured.invite + bytesOfAccepting(database);
	database.close();
	return { ...measured, accepted };
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
	[
		head,
		head.map(() => "---"),
		...rows.map((row) => row.map((cell) => (typeof cell === "number" ? number(cell) : cell))),
	]
		.map((row) => `| ${row.join(" | ")} |`)
		.join("\n");

/** The days until the database is full, at this many invites a second. */
function daysUntilFull(perSecond: number, bytes: Bytes): number {
	const invites = perSecond * DAY_S;
	const full = (days: number) => {
		const kept = (share: number, each: number, most: number) => share * each * Math.min(days, most);
		return (
			invites *
			(ACCEPTED * (bytes.account + bytes.password + bytes.membership) * days +
				kept(ACCEPTED, bytes.accepted, KEPT.accepted) +
				kept(1 - ACCEPTED, bytes.invite, KEPT.open) +
				kept(1 + ACCEPTED, bytes.event, KEPT.event))
		);
	};
	let days = 0;
	while (full(days) < LIMIT_BYTES && days < 100 * DAYS_A_YEAR) days += 1;
	return days;
}

interface Operation {
	label: string;
	step: (team: Team, turn: number, name: string) => Promise<Step>;
}

const asPage = async (team: Team, path: string): Promise<Step> => ({ ...(await team.listMembers(0)), path });

const OPERATIONS: readonly Operation[] = [
	{
		label: "ask for the caller's role (`viewer`, `authorize`)",
		step: (team, _, name) => asPage(team, `/api/team/viewer?slug=${name}`),
	},
	{ label: "invite", step: (team, turn) => team.invite(turn) },
	{ label: "accept", step: (team, turn) => team.accept(turn) },
	{ label: "list 50 members", step: (team) => team.listMembers(0) },
	{ label: "list 50 invites", step: (team) => team.listInvites(0) },
	{ label: "change a role", step: (team, turn) => team.updateRole(turn) },
	{ label: "remove a member", step: (team, turn) => team.removeMember(turn) },
	{ label: "open the team page", step: (team, _, name) => asPage(team, `/workspaces/${name}`) },
	{ label: "search on the team page", step: (team, _, name) => asPage(team, `/workspaces/${name}?q=nobody-has-this`) },
];

interface Cost {
	read: number;
	written: number;
	/** The median time of a request (ms). */
	ms: number;
	/** The mean time of its statements in D1, which runs one at a time (ms). */
	statementsMs: number;
}

async function costOf({ worker }: Contestant, steps: readonly Step[]): Promise<Cost> {
	const latencies: number[] = [];
	let statementsMs = 0;
	let meter = await readMeter(worker);
	for (const step of steps) {
		await readMeter(worker);
		latencies.push((await askFor(worker, step)).ms);
		meter = await readMeter(worker);
		statementsMs += meter.statementsMs / steps.length;
	}
	return { read: meter.rowsRead, written: meter.rowsWritten, ms: median(latencies), statementsMs };
}

async function deletionOf({ worker }: Contestant, team: Team, name: string): Promise<Step> {
	const id = await (await worker.d1())
		.prepare("select id from workspace where slug = ?")
		.bind(name)
		.first<string>("id");
	const { headers } = await team.listMembers(0);
	return {
		method: "POST",
		path: "/api/auth/organization/delete",
		headers: { ...headers, "content-type": "application/json" },
		body: { organizationId: id },
	};
}

/** @param muster its bindings are metered */
export async function measureCapacity(muster: Contestant): Promise<Measured<{ section: string }>> {
	const [bytes, asBlobs] = [bytesOfRows(TEXT_IDS), bytesOfRows(BLOB_IDS)];
	const { worker } = muster;
	const teams = [];
	for (const members of SIZES) {
		const name = `of-${members}`;
		teams.push({ name, team: await muster.plantTeam({ name, members, invitees: REQUESTS }) });
	}
	const operations: (readonly (string | number)[])[] = [];
	const line = (label: string, costs: readonly Cost[]) =>
		operations.push([
			label,
			...costs.map(
				({ read, written, ms: time, statementsMs }) =>
					`${number(read)} / ${number(written)}, ${ms(time)}, ${ms(statementsMs)}`,
			),
		]);
	for (const { label, step } of OPERATIONS) {
		const costs: Cost[] = [];
		for (const { team, name } of teams) {
			costs.push(
				await costOf(muster, await Promise.all(Array.from({ length: REQUESTS }, (_, turn) => step(team, turn, name)))),
			);
		}
		line(label, costs);
	}
	const [crowd] = teams;
	if (crowd === undefined) throw new Error("There is no workspace to invite to.");
	const one = await crowd.team.invite(0);
	const singles = Array.from({ length: SINGLE_INVITES }, (_, n) => crowd.team.invite(REQUESTS + n));
	const single = await load(worker, await Promise.all(singles), AT_ONCE);
	const lists = Array.from({ length: LISTS }, (_, list) => ({
		...one,
		path: "/api/team/inviteMany",
		body: {
			slug: crowd.name,
			invites: Array.from({ length: ADDRESSES_A_LIST }, (_, n) => ({
				email: `l${list}-${n}@example.com`,
				role: "member",
			})),
		},
	}));
	const bulk = await load(worker, lists, 1);
	const deletions: Cost[] = [];
	for (const { team, name } of teams) deletions.push(await costOf(muster, [await deletionOf(muster, team, name)]));
	line("delete the workspace (its rows follow in slices)", deletions);

	const person = bytes.account + bytes.password + bytes.session + bytes.membership;
	const joined = person + 2 * bytes.event;
	const withInvite = joined + bytes.accepted;
	const millions = (each: number) => `${number(LIMIT_BYTES / each / 1e6)} million`;
	const blob = (of: (bytes: Bytes) => number) => [
		of(bytes),
		of(asBlobs),
		`${number(100 * (1 - of(asBlobs) / of(bytes)))} %`,
	];
	const section = [
		"### Bytes of a row, with its index entries",
		table(
			["row", "bytes", "kept"],
			[
				["account", bytes.account, "until it is deleted"],
				["its password", bytes.password, "until it is deleted"],
				["membership", bytes.membership, "until it ends"],
				["session", bytes.session, "7 days after its last use"],
				["workspace", bytes.workspace, "until it is deleted"],
				["invite, sent and open", bytes.invite, "30 days after its end"],
				["invite, accepted", bytes.accepted, "90 days"],
				["event of the audit log", bytes.event, "`KEEP_EVENTS_DAYS`"],
			],
		),
		"### What 10 GB hold",
		table(
			["a person with password, session and one membership", "bytes", "people"],
			[
				["alone", person, millions(person)],
				["with the two events of joining", joined, millions(joined)],
				["also with the invite, which is kept for 90 days", withInvite, millions(withInvite)],
			],
		),
		"### How long one database lasts",
		`${number(100 * ACCEPTED)} % of the invites are accepted, each by a new person. Events are kept for ${KEPT.event} days.`,
		table(
			["invites a second", "invites a year", "full after"],
			RATES.map((rate) => {
				const days = daysUntilFull(rate, bytes);
				return [number(rate), `${number((rate * DAY_S * DAYS_A_YEAR) / 1e6)} million`, `${number(days / 30.4)} months`];
			}),
		),
		"### Rows read and written, the time of a request, and its time in D1",
		table(["operation", ...SIZES.map((size) => `with ${number(size)} members`)], operations),
		"### Invites a second",
		table(
			["way", "a second, on this machine"],
			[
				[`one in a call, ${AT_ONCE} calls at a time`, number(SINGLE_INVITES / single.seconds)],
				[
					`${number(ADDRESSES_A_LIST)} in a call of \`inviteMany\`, one call after another`,
					number((LISTS * ADDRESSES_A_LIST) / bulk.seconds),
				],
			],
		),
		"### Ids of 16 bytes",
		table(
			["rows", "bytes with ids of 19 characters", "bytes with blobs of 16", "saved"],
			[
				[
					"account, password, session, membership",
					...blob((of) => of.account + of.password + of.session + of.membership),
				],
				["invite, sent and open", ...blob((of) => of.invite)],
				["event", ...blob((of) => of.event)],
			],
		),
	].join("\n\n");
	return { title: "Capacity", figures: [], data: { section } };
}
