-- What happened is never edited: the log (R11), attendance, addenda and signed notes (R16), the audit chain (R17).
-- A correction is a new row.
CREATE TRIGGER `event_no_update` BEFORE UPDATE ON `event`
BEGIN
	SELECT RAISE(ABORT, 'the log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `event_no_delete` BEFORE DELETE ON `event`
BEGIN
	SELECT RAISE(ABORT, 'the log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_update` BEFORE UPDATE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'the audit chain is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_delete` BEFORE DELETE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'the audit chain is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `attendance_no_update` BEFORE UPDATE ON `attendance`
BEGIN
	SELECT RAISE(ABORT, 'attendance is corrected by appending');
END;
--> statement-breakpoint
CREATE TRIGGER `attendance_no_delete` BEFORE DELETE ON `attendance`
BEGIN
	SELECT RAISE(ABORT, 'attendance is corrected by appending');
END;
--> statement-breakpoint
CREATE TRIGGER `addendum_no_update` BEFORE UPDATE ON `addendum`
BEGIN
	SELECT RAISE(ABORT, 'an addendum is final');
END;
--> statement-breakpoint
CREATE TRIGGER `addendum_no_delete` BEFORE DELETE ON `addendum`
BEGIN
	SELECT RAISE(ABORT, 'an addendum is final');
END;
--> statement-breakpoint
CREATE TRIGGER `note_no_delete` BEFORE DELETE ON `note`
BEGIN
	SELECT RAISE(ABORT, 'a note is never deleted');
END;
--> statement-breakpoint
-- Only a review may still be noted on a signed note.
CREATE TRIGGER `note_signed_is_final` BEFORE UPDATE ON `note`
WHEN OLD.`status` = 'signed' AND (
	OLD.`id` IS NOT NEW.`id` OR
	OLD.`session` IS NOT NEW.`session` OR
	OLD.`kind` IS NOT NEW.`kind` OR
	OLD.`person` IS NOT NEW.`person` OR
	OLD.`client_id` IS NOT NEW.`client_id` OR
	OLD.`format` IS NOT NEW.`format` OR
	OLD.`content` IS NOT NEW.`content` OR
	OLD.`status` IS NOT NEW.`status` OR
	OLD.`version` IS NOT NEW.`version` OR
	OLD.`author_id` IS NOT NEW.`author_id` OR
	OLD.`created_at` IS NOT NEW.`created_at` OR
	OLD.`changed_at` IS NOT NEW.`changed_at` OR
	OLD.`signed_at` IS NOT NEW.`signed_at` OR
	OLD.`signed_by` IS NOT NEW.`signed_by` OR
	OLD.`signature` IS NOT NEW.`signature`
)
BEGIN
	SELECT RAISE(ABORT, 'a signed note is amended, not changed');
END;
