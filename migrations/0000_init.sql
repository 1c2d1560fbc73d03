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
);
--> statement-breakpoint
CREATE INDEX `account_user_id` ON `account` (`user_id`);--> statement-breakpoint
CREATE INDEX `account_provider` ON `account` (`provider_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` text PRIMARY KEY NOT NULL,
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
CREATE INDEX `audit_log_workspace` ON `audit_log` (`workspace_id`,`id`);--> statement-breakpoint
CREATE TABLE `mail_outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`locale` text,
	`content` text NOT NULL,
	`sealed_secret` text,
	`invite_id` text,
	`sending` integer,
	`expires_at` integer NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`queued_at` integer NOT NULL,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`claim` text,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`provider_id` text,
	`failure` text,
	FOREIGN KEY (`invite_id`) REFERENCES `workspace_invite`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_outbox_sending` ON `mail_outbox` (`invite_id`,`sending`) WHERE invite_id is not null;--> statement-breakpoint
CREATE INDEX `mail_outbox_owed` ON `mail_outbox` (`queued_at`) WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX `mail_outbox_finished_code` ON `mail_outbox` (`finished_at`) WHERE invite_id is null and state <> 'queued';--> statement-breakpoint
CREATE TABLE `mail_usage` (
	`day` integer NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `key`)
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`active_workspace_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_user_id` ON `session` (`user_id`);--> statement-breakpoint
CREATE INDEX `session_expires_at` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);--> statement-breakpoint
CREATE INDEX `verification_expires_at` ON `verification` (`expires_at`);--> statement-breakpoint
CREATE TABLE `workspace` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`logo` text,
	`metadata` text,
	`plan` text DEFAULT 'free' NOT NULL,
	`seat_limit` integer,
	`member_count` integer DEFAULT 0 NOT NULL,
	`open_invite_count` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `workspace_slug_unique` ON `workspace` (`slug`);--> statement-breakpoint
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
	`status` text GENERATED ALWAYS AS (case when accepted_at is not null then 'accepted' when revoked_at is not null then 'revoked' when declined_at is not null then 'declined' when lapsed_at is not null then 'expired' else 'pending' end) VIRTUAL NOT NULL,
	`closed_at` integer GENERATED ALWAYS AS (coalesce(accepted_at, revoked_at, declined_at)) VIRTUAL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `workspace_invite_one_live` ON `workspace_invite` (`workspace_id`,`email`) WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX `workspace_invite_page` ON `workspace_invite` (`workspace_id`,`id`);--> statement-breakpoint
CREATE INDEX `workspace_invite_status_page` ON `workspace_invite` (`workspace_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `workspace_invite_open_end` ON `workspace_invite` (`workspace_id`,`expires_at`) WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX `workspace_invite_email` ON `workspace_invite` (`email`,`id`) WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX `workspace_invite_inviter` ON `workspace_invite` (`invited_by`);--> statement-breakpoint
CREATE INDEX `workspace_invite_due` ON `workspace_invite` (`expires_at`) WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX `workspace_invite_lapsed` ON `workspace_invite` (`expires_at`) WHERE status = 'expired';--> statement-breakpoint
CREATE INDEX `workspace_invite_closed` ON `workspace_invite` (`closed_at`) WHERE closed_at is not null;--> statement-breakpoint
CREATE TABLE `workspace_member` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `workspace_member_one_owner` ON `workspace_member` (`workspace_id`) WHERE role = 'owner';--> statement-breakpoint
CREATE INDEX `workspace_member_page` ON `workspace_member` (`workspace_id`,`id`);--> statement-breakpoint
CREATE INDEX `workspace_member_user` ON `workspace_member` (`user_id`,`role`);--> statement-breakpoint
CREATE UNIQUE INDEX `workspace_member_once` ON `workspace_member` (`workspace_id`,`user_id`);