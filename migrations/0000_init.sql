-- docs/schema.md says which promise or query needs each table and index. Every table whose primary key is not a number is
-- stored by that key (WITHOUT ROWID): D1 charges for each row and each index entry that is written.
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`issuer` text,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `account_user_id` ON `account` (`user_id`);
--> statement-breakpoint
CREATE INDEX `account_account_id` ON `account` (`account_id`);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text NOT NULL,
	`token` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`active_workspace_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `session_user_id` ON `session` (`user_id`);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`folded_name` text,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`blocked_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);
--> statement-breakpoint
CREATE INDEX `user_unproven` ON `user` (`created_at`) WHERE email_verified = 0;
--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);
--> statement-breakpoint
CREATE INDEX `verification_expires_at` ON `verification` (`expires_at`);
--> statement-breakpoint
CREATE TABLE `audit_log` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`workspace_id` text,
	`actor_id` text,
	`action` text NOT NULL,
	`target_user_id` text,
	`invite_id` text,
	`metadata` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_log_workspace` ON `audit_log` (`workspace_id`);
--> statement-breakpoint
CREATE TABLE `cron_run` (
	`id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`failed_jobs` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `daily_usage` (
	`day` integer NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`senders` text,
	PRIMARY KEY(`day`, `key`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `workspace_invite` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`email` text NOT NULL,
	`recipient_hash` text NOT NULL,
	`role` text NOT NULL,
	`message` text,
	`locale` text,
	`expires_in_days` integer NOT NULL,
	`invited_by` text,
	`send_count` integer NOT NULL,
	`last_sent_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`accepted_by` text,
	`declined_at` integer,
	`declined_by` text,
	`revoked_at` integer,
	`revoked_by` text,
	`lapsed_at` integer,
	`mail_state` text NOT NULL,
	`mail_workspace_name` text,
	`mail_inviter_name` text,
	`mail_attempts` integer DEFAULT 0 NOT NULL,
	`mail_queued_at` integer NOT NULL,
	`mail_lease_until` integer DEFAULT 0 NOT NULL,
	`mail_claim` text,
	`mail_finished_at` integer,
	`mail_provider_id` text,
	`mail_failure` text,
	`status` text GENERATED ALWAYS AS (iif(accepted_at is not null, 'accepted', iif(revoked_at is not null, 'revoked', iif(declined_at is not null, 'declined', iif(lapsed_at is not null, 'expired', 'pending'))))) VIRTUAL NOT NULL,
	`closed_at` integer GENERATED ALWAYS AS (coalesce(accepted_at, revoked_at, declined_at)) VIRTUAL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `workspace_invite_one_live` ON `workspace_invite` (`email`,`workspace_id`) WHERE status = 'pending';
--> statement-breakpoint
CREATE INDEX `workspace_invite_address` ON `workspace_invite` (`email`,`workspace_id`);
--> statement-breakpoint
CREATE INDEX `workspace_invite_status_page` ON `workspace_invite` (`workspace_id`,`status`,`id`);
--> statement-breakpoint
CREATE INDEX `workspace_invite_due` ON `workspace_invite` (`expires_at`,`workspace_id`) WHERE status = 'pending';
--> statement-breakpoint
CREATE INDEX `workspace_invite_owed` ON `workspace_invite` (`mail_queued_at`) WHERE mail_state = 'queued';
--> statement-breakpoint
CREATE TABLE `code_mail` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`locale` text,
	`sealed_secret` text,
	`expires_at` integer NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`queued_at` integer NOT NULL,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`claim` text,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`provider_id` text,
	`failure` text
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `code_mail_owed` ON `code_mail` (`queued_at`) WHERE state = 'queued';
--> statement-breakpoint
CREATE INDEX `code_mail_finished` ON `code_mail` (`finished_at`) WHERE state <> 'queued';
--> statement-breakpoint
CREATE INDEX `code_mail_provider` ON `code_mail` (`provider_id`) WHERE provider_id is not null;
--> statement-breakpoint
CREATE TABLE `notice_mail` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`workspace_id` text NOT NULL,
	`recipient` text NOT NULL,
	`locale` text NOT NULL,
	`details` text NOT NULL,
	`expires_at` integer NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`queued_at` integer NOT NULL,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`claim` text,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`provider_id` text,
	`failure` text
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `notice_mail_owed` ON `notice_mail` (`queued_at`) WHERE state = 'queued';
--> statement-breakpoint
CREATE INDEX `notice_mail_finished` ON `notice_mail` (`finished_at`) WHERE state <> 'queued';
--> statement-breakpoint
CREATE INDEX `notice_mail_provider` ON `notice_mail` (`provider_id`) WHERE provider_id is not null;
--> statement-breakpoint
CREATE TABLE `mail_hold` (
	`reason` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
	`until` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `mail_progress` (
	`lane` text PRIMARY KEY NOT NULL,
	`taken_at` integer NOT NULL,
	`queued_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `mail_pace` (
	`id` text PRIMARY KEY NOT NULL,
	`next_at` real NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `deleted_workspace` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `workspace` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`folded_name` text,
	`slug` text NOT NULL,
	`logo` text,
	`metadata` text,
	`plan` text DEFAULT 'free' NOT NULL,
	`seat_limit` integer,
	`member_count` integer DEFAULT 0 NOT NULL,
	`open_invite_count` integer DEFAULT 0 NOT NULL,
	`mail_count` integer DEFAULT 0 NOT NULL,
	`mail_day` integer DEFAULT 0 NOT NULL,
	`sending_paused_at` integer,
	`invite_mails_per_day` integer,
	`visibility` text DEFAULT 'private' NOT NULL,
	`joining` text DEFAULT 'invite' NOT NULL,
	`invite_transport` text DEFAULT 'mail' NOT NULL,
	`invite_domains` text,
	`archived_at` integer,
	`archive_locale` text,
	`archive_ends_at` integer,
	`requests_mailed_at` integer DEFAULT 0 NOT NULL,
	`last_transfer` text,
	`created_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `workspace_slug_unique` ON `workspace` (`slug`);
--> statement-breakpoint
CREATE INDEX `workspace_archived` ON `workspace` (`archive_ends_at`,`archived_at`) WHERE archived_at is not null;
--> statement-breakpoint
CREATE INDEX `workspace_public` ON `workspace` (`id`) WHERE visibility = 'public' and archived_at is null;
--> statement-breakpoint
CREATE TABLE `workspace_member` (
	`id` text NOT NULL,
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`invite_id` text,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `workspace_member_once` ON `workspace_member` (`user_id`,`workspace_id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `workspace_member_one_owner` ON `workspace_member` (`workspace_id`) WHERE role = 'owner';
--> statement-breakpoint
CREATE INDEX `workspace_member_admins` ON `workspace_member` (`workspace_id`) WHERE role = 'admin';
--> statement-breakpoint
CREATE TABLE `workspace_bar` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`barred_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `user_id`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `workspace_bar_user_id` ON `workspace_bar` (`user_id`);
--> statement-breakpoint
CREATE TABLE `workspace_link` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`role` text NOT NULL,
	`label` text,
	`max_uses` integer,
	`used_count` integer NOT NULL,
	`email_domains` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	`revoked_by` text
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `workspace_link_page` ON `workspace_link` (`workspace_id`,`id`);
--> statement-breakpoint
CREATE TABLE `join_request` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`message` text,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `join_request_one_pending` ON `join_request` (`user_id`,`workspace_id`) WHERE status = 'pending';
--> statement-breakpoint
CREATE INDEX `join_request_person` ON `join_request` (`user_id`,`id`);
--> statement-breakpoint
CREATE INDEX `join_request_declined` ON `join_request` (`user_id`,`workspace_id`) WHERE status = 'declined';
--> statement-breakpoint
CREATE INDEX `join_request_page` ON `join_request` (`workspace_id`,`status`,`id`);
--> statement-breakpoint
CREATE TABLE `workspace_domain` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`domain` text NOT NULL,
	`mode` text NOT NULL,
	`record_value` text NOT NULL,
	`created_at` integer NOT NULL,
	`verified_at` integer,
	`checked_at` integer,
	`missed_checks` integer NOT NULL,
	`status` text NOT NULL,
	`due_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `workspace_domain_one_verified` ON `workspace_domain` (`domain`) WHERE status = 'verified';
--> statement-breakpoint
CREATE UNIQUE INDEX `workspace_domain_claim` ON `workspace_domain` (`workspace_id`,`domain`);
--> statement-breakpoint
CREATE INDEX `workspace_domain_due` ON `workspace_domain` (`status`,`due_at`);
--> statement-breakpoint
-- A blocked person has no session and gets none, whichever way they sign in, and however closely the two meet.
CREATE TRIGGER `session_of_blocked_person` BEFORE INSERT ON `session`
WHEN EXISTS (SELECT 1 FROM `user` WHERE `id` = new.`user_id` AND `blocked_at` IS NOT NULL)
BEGIN
	SELECT RAISE(ABORT, 'this person is blocked');
END;
--> statement-breakpoint
-- Triggers keep the counts of each workspace, so that a check of seats and caps reads one row at any size.
CREATE TRIGGER `workspace_member_joined` AFTER INSERT ON `workspace_member` WHEN new.`invite_id` IS NULL BEGIN
	UPDATE `workspace` SET `member_count` = `member_count` + 1 WHERE `id` = new.`workspace_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `workspace_member_left` AFTER DELETE ON `workspace_member` BEGIN
	UPDATE `workspace` SET `member_count` = `member_count` - 1 WHERE `id` = old.`workspace_id`;
END;
--> statement-breakpoint
-- A workspace keeps its owner for as long as it exists, whatever a statement forgets.
CREATE TRIGGER `workspace_member_owner_stays` BEFORE DELETE ON `workspace_member`
WHEN old.`role` = 'owner' AND EXISTS (SELECT 1 FROM `workspace` WHERE `id` = old.`workspace_id`)
BEGIN
	SELECT RAISE(ABORT, 'a workspace keeps its owner');
END;
--> statement-breakpoint
-- An expired invite stays open until it is recorded as lapsed, and the unique index allows one open invite an address. A
-- newer invite also ends the link of an earlier one that was declined by its link.
-- The unary `+` keeps SQLite from the index of the pages, which would read every declined invite of the workspace.
CREATE TRIGGER `workspace_invite_makes_room` BEFORE INSERT ON `workspace_invite` BEGIN
	UPDATE `workspace_invite` SET `lapsed_at` = new.`created_at`
	WHERE `email` = new.`email` AND `workspace_id` = new.`workspace_id` AND `status` = 'pending' AND `expires_at` <= new.`created_at`;
	UPDATE `workspace_invite` SET `lapsed_at` = new.`created_at`
	WHERE `email` = new.`email` AND `workspace_id` = new.`workspace_id`
		AND +`status` = 'declined' AND `declined_by` IS NULL AND `lapsed_at` IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `workspace_invite_opened` AFTER INSERT ON `workspace_invite` WHEN new.`status` = 'pending' BEGIN
	UPDATE `workspace` SET `open_invite_count` = `open_invite_count` + 1,
		`mail_count` = iif(`mail_day` = new.`last_sent_at` / 86400000, `mail_count`, 0) + (new.`mail_state` <> 'handed'), `mail_day` = new.`last_sent_at` / 86400000
	WHERE `id` = new.`workspace_id`;
END;
--> statement-breakpoint
-- The seat of an accepted invite passes to the member in one write. Nobody takes a second seat who was a member before. An
-- invite that is accepted after it was declined held no seat.
CREATE TRIGGER `workspace_invite_closed` AFTER UPDATE ON `workspace_invite`
WHEN (old.`status` = 'pending' AND new.`status` <> 'pending') OR (old.`status` = 'declined' AND new.`status` = 'accepted')
BEGIN
	UPDATE `workspace` SET `open_invite_count` = `open_invite_count` - (old.`status` = 'pending'),
		`member_count` = `member_count` + (new.`accepted_at` IS NOT NULL AND EXISTS (
			SELECT 1 FROM `workspace_member`
			WHERE `user_id` = new.`accepted_by` AND `workspace_id` = new.`workspace_id` AND `invite_id` = new.`id`
		))
	WHERE `id` = new.`workspace_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `workspace_invite_reopened` AFTER UPDATE ON `workspace_invite`
WHEN old.`status` <> 'pending' AND new.`status` = 'pending' AND new.`send_count` = old.`send_count`
BEGIN
	UPDATE `workspace` SET `open_invite_count` = `open_invite_count` + 1 WHERE `id` = new.`workspace_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `workspace_invite_sent_again` AFTER UPDATE ON `workspace_invite` WHEN new.`send_count` > old.`send_count` BEGIN
	UPDATE `workspace` SET `open_invite_count` = `open_invite_count` + (old.`status` <> 'pending' AND new.`status` = 'pending'),
		`mail_count` = iif(`mail_day` = new.`last_sent_at` / 86400000, `mail_count`, 0) + (new.`mail_state` <> 'handed'), `mail_day` = new.`last_sent_at` / 86400000
	WHERE `id` = new.`workspace_id`;
	UPDATE `workspace_invite` SET `lapsed_at` = new.`last_sent_at`
	WHERE `email` = new.`email` AND `workspace_id` = new.`workspace_id`
		AND +`status` = 'declined' AND `declined_by` IS NULL AND `lapsed_at` IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `workspace_invite_deleted` AFTER DELETE ON `workspace_invite` WHEN old.`status` = 'pending' BEGIN
	UPDATE `workspace` SET `open_invite_count` = `open_invite_count` - 1 WHERE `id` = old.`workspace_id`;
END;
--> statement-breakpoint
-- The caps of the day count mails that went out. A mail that is cancelled before anybody tried to send it did not.
-- Its rule for free workspaces is that of `isFreeWorkspace` in src/team/invites/mail-caps-sql.ts.
CREATE TRIGGER `workspace_invite_mail_cancelled` AFTER UPDATE ON `workspace_invite`
WHEN old.`mail_state` = 'queued' AND old.`mail_attempts` = 0 AND old.`mail_finished_at` IS NULL
	AND (new.`mail_state` = 'cancelled' OR new.`send_count` > old.`send_count`)
BEGIN
	UPDATE `workspace` SET `mail_count` = `mail_count` - 1
	WHERE `id` = old.`workspace_id` AND `mail_day` = old.`last_sent_at` / 86400000 AND `mail_count` > 0;
	UPDATE `daily_usage` SET `count` = `count` - 1
	WHERE `day` = old.`last_sent_at` / 86400000 AND `count` > 0 AND `key` = (
		SELECT iif(`plan` = 'free' AND `seat_limit` IS NULL, 'free:', 'person:') || old.`invited_by`
		FROM `workspace` WHERE `id` = old.`workspace_id`
	);
	UPDATE `daily_usage` SET `count` = `count` - 1, `senders` = (
		SELECT json_group_object(`key`, `value` - (`key` IN (old.`workspace_id`, old.`invited_by`))) FROM json_each(`senders`)
	)
	WHERE `day` = old.`last_sent_at` / 86400000 AND `key` = 'recipient:' || old.`recipient_hash` AND `count` > 0;
END;
