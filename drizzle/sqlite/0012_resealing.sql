-- What happened still cannot be changed. A sealed value may be sealed again under a newer key, its first byte, where everything else in the row
-- stays as it is, and only in a transaction that holds the row `resealing` in the settings: no other ever sees that row.
DROP TRIGGER `event_no_update`;
--> statement-breakpoint
CREATE TRIGGER `event_no_update` BEFORE UPDATE ON `event`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`session` IS NEW.`session` AND
	OLD.`seq` IS NEW.`seq` AND
	OLD.`at` IS NEW.`at` AND
	OLD.`channel` IS NEW.`channel` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`command_id` IS NEW.`command_id` AND
	(OLD.`body` IS NEW.`body` OR coalesce(substr(NEW.`body`, 1, 1) > substr(OLD.`body`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'the log is append-only');
END;
--> statement-breakpoint
DROP TRIGGER `audit_no_update`;
--> statement-breakpoint
CREATE TRIGGER `audit_no_update` BEFORE UPDATE ON `audit`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`seq` IS NEW.`seq` AND
	OLD.`at` IS NEW.`at` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`act` IS NEW.`act` AND
	OLD.`subject` IS NEW.`subject` AND
	OLD.`session` IS NEW.`session` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`login` IS NEW.`login` AND
	OLD.`address` IS NEW.`address` AND
	OLD.`purpose` IS NEW.`purpose` AND
	OLD.`previous` IS NEW.`previous` AND
	OLD.`hash` IS NEW.`hash` AND
	(OLD.`detail` IS NEW.`detail` OR coalesce(substr(NEW.`detail`, 1, 1) > substr(OLD.`detail`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'the audit chain is append-only');
END;
--> statement-breakpoint
DROP TRIGGER `attendance_no_update`;
--> statement-breakpoint
CREATE TRIGGER `attendance_no_update` BEFORE UPDATE ON `attendance`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`session` IS NEW.`session` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`seat` IS NEW.`seat` AND
	OLD.`version` IS NEW.`version` AND
	OLD.`person` IS NEW.`person` AND
	OLD.`status` IS NEW.`status` AND
	OLD.`arrived_at` IS NEW.`arrived_at` AND
	OLD.`left_at` IS NEW.`left_at` AND
	OLD.`minutes` IS NEW.`minutes` AND
	OLD.`source` IS NEW.`source` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`reason` IS NEW.`reason` OR coalesce(substr(NEW.`reason`, 1, 1) > substr(OLD.`reason`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'attendance is corrected by appending');
END;
--> statement-breakpoint
DROP TRIGGER `addendum_no_update`;
--> statement-breakpoint
CREATE TRIGGER `addendum_no_update` BEFORE UPDATE ON `addendum`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`note_id` IS NEW.`note_id` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`text` IS NEW.`text` OR coalesce(substr(NEW.`text`, 1, 1) > substr(OLD.`text`, 1, 1), 0)) AND
	(OLD.`signature` IS NEW.`signature` OR coalesce(substr(NEW.`signature`, 1, 1) > substr(OLD.`signature`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'an addendum is final');
END;
--> statement-breakpoint
DROP TRIGGER `note_signed_is_final`;
--> statement-breakpoint
-- A signed note only learns who reviewed it.
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
	(OLD.`content` IS NEW.`content` OR coalesce(substr(NEW.`content`, 1, 1) > substr(OLD.`content`, 1, 1), 0)) AND
	(OLD.`signature` IS NEW.`signature` OR coalesce(substr(NEW.`signature`, 1, 1) > substr(OLD.`signature`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'a signed note is amended, not changed');
END;
