CREATE TABLE `note_step` (
	`id` text PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`step` text NOT NULL,
	`version` integer NOT NULL,
	`content` blob,
	`signature` blob,
	`comment` blob,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `note_step_of_note` ON `note_step` (`note_id`,`at`);--> statement-breakpoint
CREATE TABLE `supervision` (
	`id` text PRIMARY KEY NOT NULL,
	`supervisee_id` text NOT NULL,
	`supervisor_id` text NOT NULL,
	`setting` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `supervision_of` ON `supervision` (`supervisee_id`);--> statement-breakpoint
CREATE INDEX `supervision_by` ON `supervision` (`supervisor_id`);--> statement-breakpoint
ALTER TABLE `note` ADD `co_signature` blob;--> statement-breakpoint
ALTER TABLE `note` ADD `co_signed_at` integer;--> statement-breakpoint
ALTER TABLE `note` ADD `co_signed_by` text;
--> statement-breakpoint
DROP TRIGGER `note_signed_is_final`;
--> statement-breakpoint
-- A co-signature is final like the signature it stands beside. A signed note only learns who reviewed it, and which client a guest turned out to be, once a binding says so.
CREATE TRIGGER `note_signed_is_final` BEFORE UPDATE ON `note`
WHEN OLD.`status` = 'signed' AND (
	OLD.`id` IS NOT NEW.`id` OR
	OLD.`session` IS NOT NEW.`session` OR
	OLD.`kind` IS NOT NEW.`kind` OR
	OLD.`person` IS NOT NEW.`person` OR
	OLD.`format` IS NOT NEW.`format` OR
	OLD.`content` IS NOT NEW.`content` OR
	OLD.`status` IS NOT NEW.`status` OR
	OLD.`version` IS NOT NEW.`version` OR
	OLD.`author_id` IS NOT NEW.`author_id` OR
	OLD.`created_at` IS NOT NEW.`created_at` OR
	OLD.`changed_at` IS NOT NEW.`changed_at` OR
	OLD.`signed_at` IS NOT NEW.`signed_at` OR
	OLD.`signed_by` IS NOT NEW.`signed_by` OR
	OLD.`signature` IS NOT NEW.`signature` OR
	OLD.`co_signature` IS NOT NEW.`co_signature` OR
	OLD.`co_signed_at` IS NOT NEW.`co_signed_at` OR
	OLD.`co_signed_by` IS NOT NEW.`co_signed_by` OR
	(OLD.`client_id` IS NOT NEW.`client_id` AND NOT EXISTS (
		SELECT 1 FROM `participant_binding`
		JOIN `session_participant` ON `session_participant`.`id` = `participant_binding`.`participant`
		WHERE `session_participant`.`session` = OLD.`session` AND `session_participant`.`person` = OLD.`person`
			AND `participant_binding`.`client_id` = NEW.`client_id`
	))
) AND NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`session` IS NEW.`session` AND
	OLD.`kind` IS NEW.`kind` AND
	OLD.`person` IS NEW.`person` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`format` IS NEW.`format` AND
	OLD.`status` IS NEW.`status` AND
	OLD.`version` IS NEW.`version` AND
	OLD.`author_id` IS NEW.`author_id` AND
	OLD.`created_at` IS NEW.`created_at` AND
	OLD.`changed_at` IS NEW.`changed_at` AND
	OLD.`signed_at` IS NEW.`signed_at` AND
	OLD.`signed_by` IS NEW.`signed_by` AND
	OLD.`reviewed_at` IS NEW.`reviewed_at` AND
	OLD.`reviewed_by` IS NEW.`reviewed_by` AND
	OLD.`co_signed_at` IS NEW.`co_signed_at` AND
	OLD.`co_signed_by` IS NEW.`co_signed_by` AND
	(OLD.`content` IS NEW.`content` OR coalesce(substr(NEW.`content`, 1, 1) > substr(OLD.`content`, 1, 1), 0)) AND
	(OLD.`signature` IS NEW.`signature` OR coalesce(substr(NEW.`signature`, 1, 1) > substr(OLD.`signature`, 1, 1), 0)) AND
	(OLD.`co_signature` IS NEW.`co_signature` OR coalesce(substr(NEW.`co_signature`, 1, 1) > substr(OLD.`co_signature`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'a signed note is amended, not changed');
END;
--> statement-breakpoint
-- What awaits a co-signature gets it as it was signed, or goes back to its author.
CREATE TRIGGER `note_awaiting_is_final` BEFORE UPDATE ON `note`
WHEN OLD.`status` = 'awaiting' AND (
	OLD.`id` IS NOT NEW.`id` OR
	OLD.`session` IS NOT NEW.`session` OR
	OLD.`kind` IS NOT NEW.`kind` OR
	OLD.`person` IS NOT NEW.`person` OR
	OLD.`format` IS NOT NEW.`format` OR
	OLD.`author_id` IS NOT NEW.`author_id` OR
	OLD.`created_at` IS NOT NEW.`created_at` OR
	OLD.`content` IS NOT NEW.`content` OR
	(NEW.`status` = 'signed' AND NEW.`co_signature` IS NULL) OR
	(NEW.`status` <> 'draft' AND (
		OLD.`signed_at` IS NOT NEW.`signed_at` OR
		OLD.`signed_by` IS NOT NEW.`signed_by` OR
		OLD.`signature` IS NOT NEW.`signature`
	))
) AND NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`session` IS NEW.`session` AND
	OLD.`kind` IS NEW.`kind` AND
	OLD.`person` IS NEW.`person` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`format` IS NEW.`format` AND
	OLD.`status` IS NEW.`status` AND
	OLD.`version` IS NEW.`version` AND
	OLD.`author_id` IS NEW.`author_id` AND
	OLD.`created_at` IS NEW.`created_at` AND
	OLD.`changed_at` IS NEW.`changed_at` AND
	OLD.`signed_at` IS NEW.`signed_at` AND
	OLD.`signed_by` IS NEW.`signed_by` AND
	OLD.`reviewed_at` IS NEW.`reviewed_at` AND
	OLD.`reviewed_by` IS NEW.`reviewed_by` AND
	OLD.`co_signed_at` IS NEW.`co_signed_at` AND
	OLD.`co_signed_by` IS NEW.`co_signed_by` AND
	(OLD.`content` IS NEW.`content` OR coalesce(substr(NEW.`content`, 1, 1) > substr(OLD.`content`, 1, 1), 0)) AND
	(OLD.`signature` IS NEW.`signature` OR coalesce(substr(NEW.`signature`, 1, 1) > substr(OLD.`signature`, 1, 1), 0)) AND
	(OLD.`co_signature` IS NEW.`co_signature` OR coalesce(substr(NEW.`co_signature`, 1, 1) > substr(OLD.`co_signature`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'a note that awaits a co-signature is co-signed or returned, not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `note_step_no_update` BEFORE UPDATE ON `note_step`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`note_id` IS NEW.`note_id` AND
	OLD.`step` IS NEW.`step` AND
	OLD.`version` IS NEW.`version` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`content` IS NEW.`content` OR coalesce(substr(NEW.`content`, 1, 1) > substr(OLD.`content`, 1, 1), 0)) AND
	(OLD.`signature` IS NEW.`signature` OR coalesce(substr(NEW.`signature`, 1, 1) > substr(OLD.`signature`, 1, 1), 0)) AND
	(OLD.`comment` IS NEW.`comment` OR coalesce(substr(NEW.`comment`, 1, 1) > substr(OLD.`comment`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'what went to and fro is kept as it was');
END;
--> statement-breakpoint
CREATE TRIGGER `note_step_no_delete` BEFORE DELETE ON `note_step`
BEGIN
	SELECT RAISE(ABORT, 'what went to and fro is kept as it was');
END;
--> statement-breakpoint
CREATE TRIGGER `supervision_no_delete` BEFORE DELETE ON `supervision`
BEGIN
	SELECT RAISE(ABORT, 'a supervision is ended, never deleted');
END;
