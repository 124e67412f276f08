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
-- The count is of what was signed, and goes with the signature.
CREATE TRIGGER `note_reasons_are_signed` BEFORE UPDATE OF `reasons` ON `note`
WHEN OLD.`status` <> 'draft' AND NEW.`status` <> 'draft' AND OLD.`reasons` IS NOT NEW.`reasons`
BEGIN
	SELECT RAISE(ABORT, 'a signed note is amended, not changed');
END;
