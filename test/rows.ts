/**
 * Every row that tests write themselves, as statements for whatever runs SQL: a D1 binding, or HTTP. A new column that
 * has to be filled is filled here, and nowhere else in `test/`. All times are ms since 1970.
 */

import { foldedName } from "../src/rules/fold";
import { newId } from "./names";

export interface Statement {
	text: string;
	values: readonly string[];
}

type Value = string | number | null;

/** One statement for any number of rows, which have the same columns; D1 binds at most 100 values, so they come as JSON. */
function insert(table: string, rows: readonly Readonly<Record<string, Value>>[]): Statement {
	const columns = Object.keys(rows[0] ?? {});
	if (columns.length === 0) throw new Error(`There are no rows for ${table}.`);
	const names = columns.map((column) => `"${column}"`).join(", ");
	const values = columns.map((column) => `value ->> '${column}'`).join(", ");
	return {
		text: `insert into "${table}" (${names}) select ${values} from json_each(?) where true`,
		values: [JSON.stringify(rows)],
	};
}

/** The same statement, which leaves out rows that a unique index does not allow. */
export function orIgnored({ text, values }: Statement): Statement {
	return { text: `${text} on conflict do nothing`, values };
}

export interface UserRow {
	id: string;
	name: string;
	email: string;
	isVerified?: boolean;
	createdAt: number;
}

export function insertUsers(rows: readonly UserRow[]): Statement {
	return insert(
		"user",
		rows.map(({ id, name, email, isVerified = true, createdAt }) => ({
			id,
			name,
			folded_name: foldedName(name),
			email,
			email_verified: Number(isVerified),
			created_at: createdAt,
			updated_at: createdAt,
		})),
	);
}

export interface SessionRow {
	id: string;
	token: string;
	userId: string;
	activeWorkspaceId?: string | null;
	createdAt: number;
	expiresAt: number;
}

export function insertSessions(rows: readonly SessionRow[]): Statement {
	return insert(
		"session",
		rows.map(({ id, token, userId, activeWorkspaceId = null, createdAt, expiresAt }) => ({
			id,
			token,
			user_id: userId,
			ip_address: "",
			user_agent: "",
			active_workspace_id: activeWorkspaceId,
			created_at: createdAt,
			updated_at: createdAt,
			expires_at: expiresAt,
		})),
	);
}

/** A password, as `auth/password.ts` writes it: scrypt, salt and key as base64url. */
export interface PasswordRow {
	id: string;
	userId: string;
	passwordHash: string;
	createdAt: number;
}

export function insertPasswords(rows: readonly PasswordRow[]): Statement {
	return insert(
		"account",
		rows.map(({ id, userId, passwordHash, createdAt }) => ({
			id,
			account_id: userId,
			provider_id: "credential",
			user_id: userId,
			password: passwordHash,
			created_at: createdAt,
			updated_at: createdAt,
		})),
	);
}

/** A provider that a person signs in with. */
export interface ProviderRow {
	id: string;
	userId: string;
	provider: "github" | "google";
	/** The person's id at the provider. */
	accountId: string;
	createdAt: number;
}

export function insertProviders(rows: readonly ProviderRow[]): Statement {
	return insert(
		"account",
		rows.map(({ id, userId, provider, accountId, createdAt }) => ({
			id,
			account_id: accountId,
			provider_id: provider,
			user_id: userId,
			created_at: createdAt,
			updated_at: createdAt,
		})),
	);
}

export interface WorkspaceRow {
	id: string;
	name: string;
	slug: string;
	plan: string;
	seatLimit?: number | null;
	createdAt: number;
}

export function insertWorkspaces(rows: readonly WorkspaceRow[]): Statement {
	return insert(
		"workspace",
		rows.map(({ id, name, slug, plan, seatLimit = null, createdAt }) => ({
			id,
			name,
			folded_name: foldedName(name),
			slug,
			plan,
			seat_limit: seatLimit,
			created_at: createdAt,
		})),
	);
}

export interface MemberRow {
	id: string;
	workspaceId: string;
	userId: string;
	role: string;
	createdAt: number;
	/** The invite whose seat became theirs. */
	targetUserId?: string | null;
	inviteId?: string | null;
}

export function insertMembers(rows: readonly MemberRow[]): Statement {
	return insert(
		"workspace_member",
		rows.map(({ id, workspaceId, userId, role, createdAt, inviteId = null }) => ({
			id,
			workspace_id: workspaceId,
			user_id: userId,
			role,
			created_at: createdAt,
			invite_id: inviteId,
		})),
	);
}

export interface InviteRow {
	id: string;
	workspaceId: string;
	email: string;
	recipientHash: string;
	role: string;
	invitedBy: string;
	sentAt: number;
	expiresAt: number;
	expiresInDays: number;
	/** The time and, after it, the person of what closed the invite; null: it is open. An acceptance: `acceptInvites`. */
	declined?: [at: number, by: string | null] | null;
	revoked?: [at: number, by: string] | null;
	lapsedAt?: number | null;
	/** The mail of the first sending. */
	mail: {
		workspaceName: string;
		inviterName: string;
		/** When a message for it was last put into the queue. */
		queuedAt: number;
		/** When the provider took it; null: it is owed still. */
		sentAt: number | null;
	};
}

export function insertInvites(rows: readonly InviteRow[]): Statement {
	return insert(
		"workspace_invite",
		rows.map(({ declined, revoked, mail, ...row }) => ({
			id: row.id,
			workspace_id: row.workspaceId,
			email: row.email,
			recipient_hash: row.recipientHash,
			role: row.role,
			locale: "en",
			expires_in_days: row.expiresInDays,
			invited_by: row.invitedBy,
			send_count: 1,
			last_sent_at: row.sentAt,
			created_at: row.sentAt,
			expires_at: row.expiresAt,
			declined_at: declined?.[0] ?? null,
			declined_by: declined?.[1] ?? null,
			revoked_at: revoked?.[0] ?? null,
			revoked_by: revoked?.[1] ?? null,
			lapsed_at: row.lapsedAt ?? null,
			mail_state: mail.sentAt === null ? "queued" : "sent",
			mail_workspace_name: mail.sentAt === null ? mail.workspaceName : null,
			mail_inviter_name: mail.sentAt === null ? mail.inviterName : null,
			mail_attempts: mail.sentAt === null ? 0 : 1,
			mail_queued_at: mail.queuedAt,
			mail_lease_until: mail.sentAt === null ? 0 : mail.sentAt + LEASE_MS,
			mail_claim: mail.sentAt === null ? null : newId(),
			mail_finished_at: mail.sentAt,
			mail_provider_id: mail.sentAt === null ? null : `<${row.id}@example.com>`,
		})),
	);
}

/** Closes open invites as accepted, after their members have been inserted: the seats become theirs. */
export function acceptInvites(rows: readonly { id: string; acceptedAt: number; acceptedBy: string }[]): Statement {
	return {
		text: `update workspace_invite set accepted_at = value ->> 'acceptedAt', accepted_by = value ->> 'acceptedBy'
			from json_each(?) where workspace_invite.id = value ->> 'id'`,
		values: [JSON.stringify(rows)],
	};
}

export interface RequestRow {
	id: string;
	workspaceId: string;
	userId: string;
	message?: string | null;
	status?: string;
	createdAt: number;
	decidedAt?: number | null;
	decidedBy?: string | null;
}

export function insertRequests(rows: readonly RequestRow[]): Statement {
	return insert(
		"join_request",
		rows.map(({ id, workspaceId, userId, message = null, status = "pending", createdAt, ...decision }) => ({
			id,
			workspace_id: workspaceId,
			user_id: userId,
			message,
			status,
			created_at: createdAt,
			decided_at: decision.decidedAt ?? null,
			decided_by: decision.decidedBy ?? null,
		})),
	);
}

const LEASE_MS = 120_000;

export interface AuditRow {
	id: string;
	action: string;
	workspaceId: string;
	/** Null: the operator. */
	actorId: string | null;
	targetUserId?: string | null;
	inviteId?: string | null;
	metadata: Readonly<Record<string, Value>>;
}

/** The log is in order of commit, so planted rows were written at this moment, whatever they are about. */
export function insertAuditRows(rows: readonly AuditRow[]): Statement {
	return insert(
		"audit_log",
		rows.map(({ id, action, workspaceId, actorId, targetUserId = null, inviteId = null, metadata }) => ({
			id,
			action,
			workspace_id: workspaceId,
			actor_id: actorId,
			target_user_id: targetUserId,
			invite_id: inviteId,
			metadata: JSON.stringify(metadata),
			created_at: Date.now(),
			attempt: 1,
		})),
	);
}

/** Owed mails with a code that has expired. The consumer cancels such a mail. */
export function insertExpiredCodeMails(ids: readonly string[]): Statement {
	return insert(
		"code_mail",
		ids.map((id) => ({
			id,
			kind: "sign-in",
			recipient: `${id}@example.com`,
			expires_at: 1,
			queued_at: 1,
			created_at: 1,
		})),
	);
}

export interface NoticeRow {
	/** It begins with `notice-`. */
	id: string;
	kind: string;
	workspaceId: string;
	recipient: string;
	details: Readonly<Record<string, Value>>;
	expiresAt: number;
	owedAt: number;
}

/** Owed notices which no queue message names. */
export function insertNotices(rows: readonly NoticeRow[]): Statement {
	return insert(
		"notice_mail",
		rows.map(({ id, kind, workspaceId, recipient, details, expiresAt, owedAt }) => ({
			id,
			kind,
			workspace_id: workspaceId,
			recipient,
			locale: "en",
			details: JSON.stringify(details),
			expires_at: expiresAt,
			queued_at: owedAt,
			created_at: owedAt,
		})),
	);
}

/** Codes and links at rest, which Better Auth keeps. */
export function insertVerifications(rows: readonly { id: string; expiresAt: number }[]): Statement {
	return insert(
		"verification",
		rows.map(({ id, expiresAt }) => ({
			id,
			identifier: id,
			value: id,
			expires_at: expiresAt,
			created_at: 1,
			updated_at: 1,
		})),
	);
}

export interface DomainRow {
	id: string;
	workspaceId: string;
	domain: string;
	status: string;
	mode: string;
	createdAt: number;
	recordValue?: string;
	missedChecks?: number;
	/** By default not for a week. */
	dueAt?: number;
}

export function insertDomains(rows: readonly DomainRow[]): Statement {
	return insert(
		"workspace_domain",
		rows.map(({ id, workspaceId, domain, status, mode, createdAt, recordValue, missedChecks, dueAt }) => ({
			id,
			workspace_id: workspaceId,
			domain,
			status,
			mode,
			record_value: recordValue ?? id,
			created_at: createdAt,
			verified_at: status === "pending" ? null : createdAt,
			checked_at: status === "pending" ? null : createdAt,
			missed_checks: missedChecks ?? 0,
			due_at: dueAt ?? createdAt + WEEK_MS,
		})),
	);
}

const WEEK_MS = 7 * 24 * 60 * 60_000;
