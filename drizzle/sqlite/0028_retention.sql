CREATE TABLE `client_merge` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`kept_id` text NOT NULL,
	`act` text NOT NULL,
	`reason` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `client_merge_of_client` ON `client_merge` (`client_id`,`at`);
--> statement-breakpoint
CREATE INDEX `client_merge_into` ON `client_merge` (`kept_id`);
--> statement-breakpoint
CREATE TABLE `disposal` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subjects` text NOT NULL,
	`rules` text NOT NULL,
	`status` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`agreed_by` text,
	`done_at` integer,
	`counts` text,
	`left_alone` text
);
--> statement-breakpoint
CREATE INDEX `disposal_by_time` ON `disposal` (`proposed_at`);
--> statement-breakpoint
CREATE TABLE `legal_hold` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text,
	`program_id` text,
	`reason` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`released_at` integer,
	`released_by` text
);
--> statement-breakpoint
CREATE INDEX `legal_hold_of_client` ON `legal_hold` (`client_id`);
--> statement-breakpoint
CREATE INDEX `legal_hold_of_program` ON `legal_hold` (`program_id`);
--> statement-breakpoint
ALTER TABLE `client` ADD `merged_into` text;
--> statement-breakpoint
CREATE INDEX `client_merged_into` ON `client` (`merged_into`);
--> statement-breakpoint
ALTER TABLE `program` ADD `retention_years` integer;
--> statement-breakpoint
ALTER TABLE `program` ADD `log_months` integer;
--> statement-breakpoint
ALTER TABLE `session` ADD `log_disposed_at` integer;
--> statement-breakpoint
-- What is kept is deleted by one act alone, and recorded: in a transaction that holds the row `disposing` in the settings, which no other ever sees.
-- A client on hold, and a session of a program on hold, are not deleted even then.
DROP TRIGGER `attendance_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `attendance_no_delete` BEFORE DELETE ON `attendance`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'attendance is corrected by appending');
END;
--> statement-breakpoint
DROP TRIGGER `addendum_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `addendum_no_delete` BEFORE DELETE ON `addendum`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'an addendum is final');
END;
--> statement-breakpoint
DROP TRIGGER `note_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `note_no_delete` BEFORE DELETE ON `note`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'a note is never deleted');
END;
--> statement-breakpoint
DROP TRIGGER `note_step_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `note_step_no_delete` BEFORE DELETE ON `note_step`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'what went to and fro is kept as it was');
END;
--> statement-breakpoint
DROP TRIGGER `document_event_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `document_event_no_delete` BEFORE DELETE ON `document_event`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'what came after a signature stays');
END;
--> statement-breakpoint
DROP TRIGGER `session_participant_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_participant_no_delete` BEFORE DELETE ON `session_participant`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'who was expected and who came stays as it was');
END;
--> statement-breakpoint
DROP TRIGGER `participant_binding_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `participant_binding_no_delete` BEFORE DELETE ON `participant_binding`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'a binding is followed by another, not changed');
END;
--> statement-breakpoint
DROP TRIGGER `session_staff_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_staff_no_delete` BEFORE DELETE ON `session_staff`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'who led is corrected by appending');
END;
--> statement-breakpoint
DROP TRIGGER `client_version_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `client_version_no_delete` BEFORE DELETE ON `client_version`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'a correction keeps what was said before');
END;
--> statement-breakpoint
DROP TRIGGER `access_grant_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `access_grant_no_delete` BEFORE DELETE ON `access_grant`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'access that was opened stays on record');
END;
--> statement-breakpoint
DROP TRIGGER `event_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `event_no_delete` BEFORE DELETE ON `event`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing') AND NOT EXISTS (SELECT 1 FROM `session` WHERE `session`.`id` = OLD.`session` AND `session`.`practice_of` IS NOT NULL)
BEGIN
	SELECT RAISE(ABORT, 'the log is append-only');
END;
--> statement-breakpoint
DROP TRIGGER `session_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `session_no_delete` BEFORE DELETE ON `session`
WHEN OLD.`practice_of` IS NULL AND (NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing') OR EXISTS (
	SELECT 1 FROM `legal_hold` JOIN `therapy_group` ON `therapy_group`.`program_id` = `legal_hold`.`program_id`
	WHERE `therapy_group`.`id` = OLD.`group_id` AND `legal_hold`.`released_at` IS NULL
))
BEGIN
	SELECT RAISE(ABORT, 'a session of the record stays');
END;
--> statement-breakpoint
CREATE TRIGGER `client_no_delete` BEFORE DELETE ON `client`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing') OR EXISTS (
	SELECT 1 FROM `legal_hold` WHERE `client_id` = OLD.`id` AND `released_at` IS NULL
)
BEGIN
	SELECT RAISE(ABORT, 'a client of the record stays');
END;
--> statement-breakpoint
-- That two clients were found to be one person, and that they were taken apart again, are rows of their own.
CREATE TRIGGER `client_merge_no_update` BEFORE UPDATE ON `client_merge`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`kept_id` IS NEW.`kept_id` AND
	OLD.`act` IS NEW.`act` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`reason` IS NEW.`reason` OR coalesce(substr(NEW.`reason`, 1, 1) > substr(OLD.`reason`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'a merge is taken back by another row, not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `client_merge_no_delete` BEFORE DELETE ON `client_merge`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'a merge is taken back by another row, not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `legal_hold_no_delete` BEFORE DELETE ON `legal_hold`
BEGIN
	SELECT RAISE(ABORT, 'a hold is released, never deleted');
END;
--> statement-breakpoint
-- A hold is only released, once.
CREATE TRIGGER `legal_hold_stays` BEFORE UPDATE ON `legal_hold`
WHEN (
	OLD.`id` IS NOT NEW.`id` OR
	OLD.`client_id` IS NOT NEW.`client_id` OR
	OLD.`program_id` IS NOT NEW.`program_id` OR
	OLD.`reason` IS NOT NEW.`reason` OR
	OLD.`by` IS NOT NEW.`by` OR
	OLD.`at` IS NOT NEW.`at` OR
	OLD.`released_at` IS NOT NULL
) AND NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`program_id` IS NEW.`program_id` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	OLD.`released_at` IS NEW.`released_at` AND
	OLD.`released_by` IS NEW.`released_by` AND
	(OLD.`reason` IS NEW.`reason` OR coalesce(substr(NEW.`reason`, 1, 1) > substr(OLD.`reason`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'a hold is released, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `disposal_no_delete` BEFORE DELETE ON `disposal`
BEGIN
	SELECT RAISE(ABORT, 'what was disposed of stays on record');
END;
--> statement-breakpoint
CREATE TRIGGER `disposal_stays` BEFORE UPDATE ON `disposal`
WHEN OLD.`status` <> 'proposed' OR
	OLD.`id` IS NOT NEW.`id` OR
	OLD.`kind` IS NOT NEW.`kind` OR
	OLD.`subjects` IS NOT NEW.`subjects` OR
	OLD.`rules` IS NOT NEW.`rules` OR
	OLD.`proposed_by` IS NOT NEW.`proposed_by` OR
	OLD.`proposed_at` IS NOT NEW.`proposed_at`
BEGIN
	SELECT RAISE(ABORT, 'what was disposed of stays on record');
END;
--> statement-breakpoint
DROP TRIGGER `client_signature_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `client_signature_no_delete` BEFORE DELETE ON `client_signature`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'what a client signed is final');
END;
--> statement-breakpoint
DROP TRIGGER `disclosure_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `disclosure_no_delete` BEFORE DELETE ON `disclosure`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'a disclosure that was made stays on record');
END;
--> statement-breakpoint
DROP TRIGGER `risk_outcome_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `risk_outcome_no_delete` BEFORE DELETE ON `risk_outcome`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'what came of an alert stays as it was filed');
END;
--> statement-breakpoint
DROP TRIGGER `follow_up_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `follow_up_no_delete` BEFORE DELETE ON `follow_up`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'a follow-up is done, never deleted');
END;
