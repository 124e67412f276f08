DROP INDEX `document_due`;
--> statement-breakpoint
DROP INDEX `document_of_person`;
--> statement-breakpoint
DROP INDEX `document_waiting`;
--> statement-breakpoint
ALTER TABLE `note` ADD `reasons` integer;
--> statement-breakpoint
CREATE INDEX `document_in_error` ON `note` (`session`,`person`) WHERE in_error_at is not null;
--> statement-breakpoint
CREATE INDEX `document_of_session` ON `note` (`session`);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_of_person` ON `note` (`session`,`kind`,`person`) WHERE in_error_at is null;
--> statement-breakpoint
CREATE INDEX `document_waiting` ON `note` (`status`,(case when due_at is null then created_at else due_at end)) WHERE reviewed_at is null;
--> statement-breakpoint
-- With how many reasons a note was signed goes with the signature.
DROP TRIGGER `note_signed_is_final`;
--> statement-breakpoint
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
	OLD.`reasons` IS NOT NEW.`reasons` OR
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
	OLD.`reasons` IS NEW.`reasons` AND
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
DROP TRIGGER `note_awaiting_is_final`;
--> statement-breakpoint
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
		OLD.`reasons` IS NOT NEW.`reasons` OR
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
	OLD.`reasons` IS NEW.`reasons` AND
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
