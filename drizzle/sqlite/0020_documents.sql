-- The column `session` may be null from now on, which SQLite does only for a table that is made again. It goes out and comes back under its own
-- name, so that what refers to its rows finds them at the end of the transaction. Kinds are named as there are more of them.
PRAGMA defer_foreign_keys=ON;
--> statement-breakpoint
CREATE TABLE `note_of_before` (
	`id` text PRIMARY KEY NOT NULL,
	`session` integer,
	`kind` text NOT NULL,
	`person` text NOT NULL,
	`client_id` text,
	`program_id` text,
	`format` text NOT NULL,
	`content` blob NOT NULL,
	`facts` blob,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`author_id` text NOT NULL,
	`service_at` integer,
	`due_at` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`signed_at` integer,
	`signed_by` text,
	`signature` blob,
	`co_signature` blob,
	`co_signed_at` integer,
	`co_signed_by` text,
	`reviewed_at` integer,
	`reviewed_by` text,
	`in_error_at` integer,
	`in_error_by` text,
	`in_error_reason` blob
);
--> statement-breakpoint
INSERT INTO `note_of_before` (`id`, `session`, `kind`, `person`, `client_id`, `program_id`, `format`, `content`, `facts`, `status`, `version`, `author_id`, `service_at`, `due_at`, `created_at`, `changed_at`, `signed_at`, `signed_by`, `signature`, `co_signature`, `co_signed_at`, `co_signed_by`, `reviewed_at`, `reviewed_by`, `in_error_at`, `in_error_by`, `in_error_reason`)
SELECT `id`, `session`,
	CASE `kind` WHEN 'group' THEN 'group-note' WHEN 'individual' THEN 'progress-note' ELSE `kind` END,
	`person`, `client_id`,
	(SELECT `therapy_group`.`program_id` FROM `session` JOIN `therapy_group` ON `therapy_group`.`id` = `session`.`group_id` WHERE `session`.`id` = `note`.`session`),
	`format`, `content`, NULL, `status`, `version`, `author_id`,
	(SELECT `session`.`started_at` FROM `session` WHERE `session`.`id` = `note`.`session`),
	(SELECT `session`.`ended_at` + 259200000 FROM `session` WHERE `session`.`id` = `note`.`session`),
	`created_at`, `changed_at`, `signed_at`, `signed_by`, `signature`, `co_signature`, `co_signed_at`, `co_signed_by`, `reviewed_at`, `reviewed_by`, NULL, NULL, NULL
FROM `note`;
--> statement-breakpoint
DROP TABLE `note`;
--> statement-breakpoint
CREATE TABLE `note` (
	`id` text PRIMARY KEY NOT NULL,
	`session` integer,
	`kind` text NOT NULL,
	`person` text NOT NULL,
	`client_id` text,
	`program_id` text,
	`format` text NOT NULL,
	`content` blob NOT NULL,
	`facts` blob,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`author_id` text NOT NULL,
	`service_at` integer,
	`due_at` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`signed_at` integer,
	`signed_by` text,
	`signature` blob,
	`co_signature` blob,
	`co_signed_at` integer,
	`co_signed_by` text,
	`reviewed_at` integer,
	`reviewed_by` text,
	`in_error_at` integer,
	`in_error_by` text,
	`in_error_reason` blob
);
--> statement-breakpoint
INSERT INTO `note` (`id`, `session`, `kind`, `person`, `client_id`, `program_id`, `format`, `content`, `facts`, `status`, `version`, `author_id`, `service_at`, `due_at`, `created_at`, `changed_at`, `signed_at`, `signed_by`, `signature`, `co_signature`, `co_signed_at`, `co_signed_by`, `reviewed_at`, `reviewed_by`, `in_error_at`, `in_error_by`, `in_error_reason`) SELECT `id`, `session`, `kind`, `person`, `client_id`, `program_id`, `format`, `content`, `facts`, `status`, `version`, `author_id`, `service_at`, `due_at`, `created_at`, `changed_at`, `signed_at`, `signed_by`, `signature`, `co_signature`, `co_signed_at`, `co_signed_by`, `reviewed_at`, `reviewed_by`, `in_error_at`, `in_error_by`, `in_error_reason` FROM `note_of_before`;
--> statement-breakpoint
DROP TABLE `note_of_before`;
--> statement-breakpoint
CREATE UNIQUE INDEX `document_of_person` ON `note` (`session`,`kind`,`person`);
--> statement-breakpoint
CREATE INDEX `document_of_author` ON `note` (`author_id`,`status`);
--> statement-breakpoint
CREATE INDEX `document_of_client` ON `note` (`client_id`,`kind`);
--> statement-breakpoint
CREATE INDEX `document_due` ON `note` (`status`,`due_at`);
--> statement-breakpoint
ALTER TABLE `addendum` ADD `kind` text;
--> statement-breakpoint
ALTER TABLE `note_step` ADD `facts` blob;
--> statement-breakpoint
ALTER TABLE `staff` ADD `license` text;
--> statement-breakpoint
ALTER TABLE `staff` ADD `license_expires` text;
--> statement-breakpoint
CREATE TRIGGER `note_no_delete` BEFORE DELETE ON `note`
BEGIN
	SELECT RAISE(ABORT, 'a note is never deleted');
END;
--> statement-breakpoint
-- What is signed only learns who reviewed it, once that it was entered in error, and which client a guest turned out to be, once a binding says so.
CREATE TRIGGER `note_signed_is_final` BEFORE UPDATE ON `note`
WHEN OLD.`status` = 'signed' AND (
	OLD.`id` IS NOT NEW.`id` OR
	OLD.`session` IS NOT NEW.`session` OR
	OLD.`kind` IS NOT NEW.`kind` OR
	OLD.`person` IS NOT NEW.`person` OR
	OLD.`program_id` IS NOT NEW.`program_id` OR
	OLD.`format` IS NOT NEW.`format` OR
	OLD.`content` IS NOT NEW.`content` OR
	OLD.`facts` IS NOT NEW.`facts` OR
	OLD.`status` IS NOT NEW.`status` OR
	OLD.`version` IS NOT NEW.`version` OR
	OLD.`author_id` IS NOT NEW.`author_id` OR
	OLD.`service_at` IS NOT NEW.`service_at` OR
	OLD.`due_at` IS NOT NEW.`due_at` OR
	OLD.`created_at` IS NOT NEW.`created_at` OR
	OLD.`changed_at` IS NOT NEW.`changed_at` OR
	OLD.`signed_at` IS NOT NEW.`signed_at` OR
	OLD.`signed_by` IS NOT NEW.`signed_by` OR
	OLD.`signature` IS NOT NEW.`signature` OR
	OLD.`co_signature` IS NOT NEW.`co_signature` OR
	OLD.`co_signed_at` IS NOT NEW.`co_signed_at` OR
	OLD.`co_signed_by` IS NOT NEW.`co_signed_by` OR
	(OLD.`in_error_at` IS NOT NULL AND (
		OLD.`in_error_at` IS NOT NEW.`in_error_at` OR
		OLD.`in_error_by` IS NOT NEW.`in_error_by` OR
		OLD.`in_error_reason` IS NOT NEW.`in_error_reason`
	)) OR
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
	OLD.`program_id` IS NEW.`program_id` AND
	OLD.`format` IS NEW.`format` AND
	OLD.`status` IS NEW.`status` AND
	OLD.`version` IS NEW.`version` AND
	OLD.`author_id` IS NEW.`author_id` AND
	OLD.`service_at` IS NEW.`service_at` AND
	OLD.`due_at` IS NEW.`due_at` AND
	OLD.`created_at` IS NEW.`created_at` AND
	OLD.`changed_at` IS NEW.`changed_at` AND
	OLD.`signed_at` IS NEW.`signed_at` AND
	OLD.`signed_by` IS NEW.`signed_by` AND
	OLD.`co_signed_at` IS NEW.`co_signed_at` AND
	OLD.`co_signed_by` IS NEW.`co_signed_by` AND
	OLD.`reviewed_at` IS NEW.`reviewed_at` AND
	OLD.`reviewed_by` IS NEW.`reviewed_by` AND
	OLD.`in_error_at` IS NEW.`in_error_at` AND
	OLD.`in_error_by` IS NEW.`in_error_by` AND
	(OLD.`content` IS NEW.`content` OR coalesce(substr(NEW.`content`, 1, 1) > substr(OLD.`content`, 1, 1), 0)) AND
	(OLD.`facts` IS NEW.`facts` OR coalesce(substr(NEW.`facts`, 1, 1) > substr(OLD.`facts`, 1, 1), 0)) AND
	(OLD.`signature` IS NEW.`signature` OR coalesce(substr(NEW.`signature`, 1, 1) > substr(OLD.`signature`, 1, 1), 0)) AND
	(OLD.`co_signature` IS NEW.`co_signature` OR coalesce(substr(NEW.`co_signature`, 1, 1) > substr(OLD.`co_signature`, 1, 1), 0)) AND
	(OLD.`in_error_reason` IS NEW.`in_error_reason` OR coalesce(substr(NEW.`in_error_reason`, 1, 1) > substr(OLD.`in_error_reason`, 1, 1), 0))
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
	OLD.`program_id` IS NOT NEW.`program_id` OR
	OLD.`format` IS NOT NEW.`format` OR
	OLD.`service_at` IS NOT NEW.`service_at` OR
	OLD.`author_id` IS NOT NEW.`author_id` OR
	OLD.`created_at` IS NOT NEW.`created_at` OR
	OLD.`content` IS NOT NEW.`content` OR
	(NEW.`status` = 'signed' AND NEW.`co_signature` IS NULL) OR
	(NEW.`status` <> 'draft' AND (
		OLD.`facts` IS NOT NEW.`facts` OR
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
	OLD.`program_id` IS NEW.`program_id` AND
	OLD.`format` IS NEW.`format` AND
	OLD.`status` IS NEW.`status` AND
	OLD.`version` IS NEW.`version` AND
	OLD.`author_id` IS NEW.`author_id` AND
	OLD.`service_at` IS NEW.`service_at` AND
	OLD.`due_at` IS NEW.`due_at` AND
	OLD.`created_at` IS NEW.`created_at` AND
	OLD.`changed_at` IS NEW.`changed_at` AND
	OLD.`signed_at` IS NEW.`signed_at` AND
	OLD.`signed_by` IS NEW.`signed_by` AND
	OLD.`co_signed_at` IS NEW.`co_signed_at` AND
	OLD.`co_signed_by` IS NEW.`co_signed_by` AND
	OLD.`reviewed_at` IS NEW.`reviewed_at` AND
	OLD.`reviewed_by` IS NEW.`reviewed_by` AND
	OLD.`in_error_at` IS NEW.`in_error_at` AND
	OLD.`in_error_by` IS NEW.`in_error_by` AND
	(OLD.`content` IS NEW.`content` OR coalesce(substr(NEW.`content`, 1, 1) > substr(OLD.`content`, 1, 1), 0)) AND
	(OLD.`facts` IS NEW.`facts` OR coalesce(substr(NEW.`facts`, 1, 1) > substr(OLD.`facts`, 1, 1), 0)) AND
	(OLD.`signature` IS NEW.`signature` OR coalesce(substr(NEW.`signature`, 1, 1) > substr(OLD.`signature`, 1, 1), 0)) AND
	(OLD.`co_signature` IS NEW.`co_signature` OR coalesce(substr(NEW.`co_signature`, 1, 1) > substr(OLD.`co_signature`, 1, 1), 0)) AND
	(OLD.`in_error_reason` IS NEW.`in_error_reason` OR coalesce(substr(NEW.`in_error_reason`, 1, 1) > substr(OLD.`in_error_reason`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'a note that awaits a co-signature is co-signed or returned, not changed');
END;
--> statement-breakpoint
-- Only what was signed can have been entered in error.
CREATE TRIGGER `note_in_error_is_signed` BEFORE UPDATE OF `in_error_at` ON `note`
WHEN NEW.`in_error_at` IS NOT NULL AND NEW.`status` <> 'signed'
BEGIN
	SELECT RAISE(ABORT, 'a draft is changed, not entered in error');
END;
--> statement-breakpoint
DROP TRIGGER `addendum_no_update`;
--> statement-breakpoint
CREATE TRIGGER `addendum_no_update` BEFORE UPDATE ON `addendum`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`note_id` IS NEW.`note_id` AND
	OLD.`kind` IS NEW.`kind` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`text` IS NEW.`text` OR coalesce(substr(NEW.`text`, 1, 1) > substr(OLD.`text`, 1, 1), 0)) AND
	(OLD.`signature` IS NEW.`signature` OR coalesce(substr(NEW.`signature`, 1, 1) > substr(OLD.`signature`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'an addendum is final');
END;
--> statement-breakpoint
DROP TRIGGER `note_step_no_update`;
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
	(OLD.`facts` IS NEW.`facts` OR coalesce(substr(NEW.`facts`, 1, 1) > substr(OLD.`facts`, 1, 1), 0)) AND
	(OLD.`signature` IS NEW.`signature` OR coalesce(substr(NEW.`signature`, 1, 1) > substr(OLD.`signature`, 1, 1), 0)) AND
	(OLD.`comment` IS NEW.`comment` OR coalesce(substr(NEW.`comment`, 1, 1) > substr(OLD.`comment`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'what went to and fro is kept as it was');
END;
