-- Counters that seats are counted by, so that a check reads one row at any size.
CREATE TRIGGER `workspace_member_joined` AFTER INSERT ON `workspace_member` BEGIN
	UPDATE `workspace` SET `member_count` = `member_count` + 1 WHERE `id` = new.`workspace_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `workspace_member_left` AFTER DELETE ON `workspace_member` BEGIN
	UPDATE `workspace` SET `member_count` = `member_count` - 1 WHERE `id` = old.`workspace_id`;
END;
--> statement-breakpoint
-- The last line of defence behind every guard: a workspace that stays keeps its owner.
CREATE TRIGGER `workspace_member_owner_stays` BEFORE DELETE ON `workspace_member`
WHEN old.`role` = 'owner' AND EXISTS (SELECT 1 FROM `workspace` WHERE `id` = old.`workspace_id`)
BEGIN
	SELECT RAISE(ABORT, 'a workspace keeps its owner');
END;
--> statement-breakpoint
CREATE TRIGGER `workspace_invite_opened` AFTER INSERT ON `workspace_invite` WHEN new.`status` = 'pending' BEGIN
	UPDATE `workspace` SET `open_invite_count` = `open_invite_count` + 1 WHERE `id` = new.`workspace_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `workspace_invite_closed` AFTER UPDATE ON `workspace_invite`
WHEN old.`status` = 'pending' AND new.`status` <> 'pending'
BEGIN
	UPDATE `workspace` SET `open_invite_count` = `open_invite_count` - 1 WHERE `id` = new.`workspace_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `workspace_invite_reopened` AFTER UPDATE ON `workspace_invite`
WHEN old.`status` <> 'pending' AND new.`status` = 'pending'
BEGIN
	UPDATE `workspace` SET `open_invite_count` = `open_invite_count` + 1 WHERE `id` = new.`workspace_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `workspace_invite_deleted` AFTER DELETE ON `workspace_invite` WHEN old.`status` = 'pending' BEGIN
	UPDATE `workspace` SET `open_invite_count` = `open_invite_count` - 1 WHERE `id` = old.`workspace_id`;
END;
