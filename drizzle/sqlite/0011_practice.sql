ALTER TABLE `session` ADD `practice_of` text;
--> statement-breakpoint
-- A practice session leaves nothing behind, so its log alone may be deleted; a session is never made one afterwards.
DROP TRIGGER `event_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `event_no_delete` BEFORE DELETE ON `event`
WHEN NOT EXISTS (SELECT 1 FROM `session` WHERE `session`.`id` = OLD.`session` AND `session`.`practice_of` IS NOT NULL)
BEGIN
	SELECT RAISE(ABORT, 'the log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `session_stays_practice` BEFORE UPDATE OF `practice_of` ON `session`
WHEN OLD.`practice_of` IS NOT NEW.`practice_of`
BEGIN
	SELECT RAISE(ABORT, 'a session stays what it was planned as');
END;
--> statement-breakpoint
CREATE TRIGGER `session_no_delete` BEFORE DELETE ON `session`
WHEN OLD.`practice_of` IS NULL
BEGIN
	SELECT RAISE(ABORT, 'a session of the record stays');
END;
