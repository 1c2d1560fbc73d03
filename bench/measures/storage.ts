/** The bytes that a person, an invite and an audit row take in SQLite, with their index entries. Planted, so exact. */
import { DatabaseSync } from "node:sqlite";
import { briefUserAgent } from "../../src/auth/user-agent";
import { serialSql } from "../harness/contestant";
import { type Measured, number } from "../harness/figure";
import { readMigrations } from "../harness/migrations";

const ROWS = 20_000;
const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 0, 1);

/** The bytes of the first schema, which had an index for each query, a table of mails and UUIDs as ids. */
const FIRST = { person: 1_606, invite: 1_188, audit: 360 };
const GOAL = 0.6;

/** SQL: the id of a set `kind` at the place `n`: a tenth of a second after the one before. */
export type PlantedIds = (kind: number, n?: string) => string;

export const TEXT_IDS: PlantedIds = (kind, n = "n") => `printf('%011x%08d', ${NOW} + (${n}) * 100, ${kind})`;
/** As they would be as blobs: 6 bytes of the time, and 10 more. */
export const BLOB_IDS: PlantedIds = (kind, n = "n") => `unhex(printf('%012x%020d', ${NOW} + (${n}) * 100, ${kind}))`;

const email = `printf('%s.%05d@company%d.example', substr('adabengracelinus', 1 + n % 12, 5), n, n % 997)`;
/** 32 characters as random as a session token, and the same in each run. */
const token = `lower(hex(substr(printf('%016d', (n * 7919 + 13) % 100003) || printf('%016d', n), 1, 16)))`;
const AGENT = briefUserAgent(
	"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
);
const MEMBERS_EACH = 100;
const workspaceOf = (id: PlantedIds) => id(3, `n / ${MEMBERS_EACH} * ${MEMBERS_EACH}`);

/** People, each in one workspace of `membersEach` members. */
export const PEOPLE = (id: PlantedIds) => ({
	account: `insert into user (id, name, email, email_verified, created_at, updated_at)
		select ${id(1)}, 'Grace Hopper', ${email}, 1, ${NOW}, ${NOW} from "serial"`,
	password: `insert into account (id, account_id, provider_id, user_id, password, created_at, updated_at)
		select ${id(2)}, ${id(1)}, 'credential', ${id(1)}, '${"0".repeat(22 + 1 + 86)}', ${NOW}, ${NOW} from "serial"`,
	workspace: `insert into workspace (id, name, slug, created_at) select ${id(3)}, 'Acme', 'acme-' || n, ${NOW} from "serial" where n % ${MEMBERS_EACH} = 0`,
	membership: `insert into workspace_member (id, workspace_id, user_id, role, created_at)
		select ${id(4)}, ${workspaceOf(id)}, ${id(1)}, 'member', ${NOW} from "serial"`,
	session: `insert into session (id, token, user_id, expires_at, ip_address, user_agent, active_workspace_id, created_at, updated_at)
		select ${id(5)}, ${token}, ${id(1)}, ${NOW + 7 * DAY_MS}, '203.0.113.17', '${AGENT}', ${id(3)}, ${NOW}, ${NOW} from "serial"`,
	membersEach: MEMBERS_EACH,
});
export const INVITES = (id: PlantedIds) =>
	`insert into workspace_invite (id, workspace_id, email, recipient_hash, role, locale, expires_in_days, invited_by,
			send_count, last_sent_at, created_at, expires_at, mail_state, mail_attempts, mail_queued_at, mail_lease_until, mail_claim, mail_finished_at, mail_provider_id)
		select ${id(6)}, ${workspaceOf(id)}, 'new.' || ${email}, '${"0".repeat(32)}', 'member', 'en', 7, ${id(1)},
			1, ${NOW}, ${NOW}, ${NOW + 7 * DAY_MS} + n, 'sent', 1, ${NOW}, ${NOW}, ${id(7)}, ${NOW}, '${"0".repeat(36)}' from "serial"`;
export const AUDIT = (id: PlantedIds) =>
	`insert into audit_log (id, workspace_id, actor_id, action, invite_id, metadata, created_at, attempt)
		select ${id(8)}, ${workspaceOf(id)}, ${id(1)}, 'invite.created', ${id(6)},
			'{"email":"n***@company17.example","role":"member"}', ${NOW}, 1 from "serial"`;
/** Their invitees accept them. */
const ACCEPTANCES = `update workspace_invite set accepted_at = ${NOW}, accepted_by = invited_by`;

function bytesOf(database: DatabaseSync): number {
	const page = database
		.prepare(
			"select (page_count - freelist_count) * page_size as bytes from pragma_page_count, pragma_freelist_count, pragma_page_size",
		)
		.get();
	return Number(page?.bytes ?? 0);
}

/** Fills a database. @returns the bytes of one row of the statements together */
export function bytesEach(database: DatabaseSync, statements: readonly string[]): number {
	const before = bytesOf(database);
	for (const statement of statements) database.exec(`${serialSql(ROWS)} ${statement}`);
	return Math.round((bytesOf(database) - before) / ROWS);
}

/** Accepts all invites of a database. @returns the change in bytes of one */
export function bytesOfAccepting(database: DatabaseSync): number {
	const before = bytesOf(database);
	database.exec(ACCEPTANCES);
	return Math.round((bytesOf(database) - before) / ROWS);
}

export async function measureStorage(): Promise<Measured> {
	const database = new DatabaseSync(":memory:");
	for (const text of readMigrations()) database.exec(text);
	const { account, password, workspace, membership, session } = PEOPLE(TEXT_IDS);
	bytesEach(database, [workspace]);
	const person = bytesEach(database, [account, password, membership, session]);
	const invite = bytesEach(database, [INVITES(TEXT_IDS)]);
	const audit = bytesEach(database, [AUDIT(TEXT_IDS)]);
	database.close();
	const figure = (what: string, bytes: number, first: number) => ({
		measurement: `bytes of ${what}, with its index entries`,
		reference: `a table and an index for each query: ${number(first)}`,
		ours: `${number(bytes)}, ${Math.round((100 * bytes) / first)} %`,
		goal: `at most ${Math.round(GOAL * 100)} %`,
		reached: bytes <= GOAL * first,
	});
	return {
		title: "Storage",
		figures: [
			figure("a person with a password, a membership and a session", person, FIRST.person),
			figure("an open invite whose mail was sent", invite, FIRST.invite),
			figure("an audit row", audit, FIRST.audit),
		],
	};
}
