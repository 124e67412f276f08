CREATE TABLE `document_event` (
	`id` text PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`for_staff` text NOT NULL,
	`as_who` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`done_at` integer,
	`outcome` text,
	FOREIGN KEY (`note_id`) REFERENCES `note`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`for_staff`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_event_for` ON `document_event` (`for_staff`,`done_at`);--> statement-breakpoint
CREATE INDEX `document_event_of_note` ON `document_event` (`note_id`);--> statement-breakpoint
CREATE TABLE `participant_binding` (
	`id` text PRIMARY KEY NOT NULL,
	`participant` text NOT NULL,
	`client_id` text NOT NULL,
	`name` blob NOT NULL,
	`preferred_name` blob NOT NULL,
	`reason` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`participant`) REFERENCES `session_participant`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `participant_binding_participant` ON `participant_binding` (`participant`);--> statement-breakpoint
CREATE INDEX `participant_binding_client` ON `participant_binding` (`client_id`);--> statement-breakpoint
CREATE TABLE `session_participant` (
	`id` text PRIMARY KEY NOT NULL,
	`session` integer NOT NULL,
	`person` text NOT NULL,
	`client_id` text,
	`enrolment` text,
	`name` blob NOT NULL,
	`preferred_name` blob NOT NULL,
	`source` text NOT NULL,
	`reason` blob,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_participant_person` ON `session_participant` (`session`,`person`);--> statement-breakpoint
CREATE INDEX `session_participant_client` ON `session_participant` (`client_id`);--> statement-breakpoint
CREATE TABLE `session_staff` (
	`id` text PRIMARY KEY NOT NULL,
	`session` integer NOT NULL,
	`staff_id` text NOT NULL,
	`version` integer NOT NULL,
	`name` blob NOT NULL,
	`credentials` text NOT NULL,
	`role` text,
	`from_at` integer,
	`to_at` integer,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_staff_version` ON `session_staff` (`session`,`staff_id`,`version`);--> statement-breakpoint
ALTER TABLE `attendance` ADD `stays` text;--> statement-breakpoint
ALTER TABLE `session` ADD `group_title` text;--> statement-breakpoint
ALTER TABLE `session` ADD `program_name` text;--> statement-breakpoint
ALTER TABLE `session` ADD `time_zone` text;--> statement-breakpoint
ALTER TABLE `session` ADD `modality` text;--> statement-breakpoint
ALTER TABLE `session` ADD `note_format` text;--> statement-breakpoint
CREATE INDEX `note_of_author` ON `note` (`author_id`,`status`);
--> statement-breakpoint
-- What the record says of a session is never edited (R18): more rows follow. Sealed again under a newer key it may be.
CREATE TRIGGER `session_participant_no_update` BEFORE UPDATE ON `session_participant`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`session` IS NEW.`session` AND
	OLD.`person` IS NEW.`person` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`enrolment` IS NEW.`enrolment` AND
	OLD.`source` IS NEW.`source` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`name` IS NEW.`name` OR coalesce(substr(NEW.`name`, 1, 1) > substr(OLD.`name`, 1, 1), 0)) AND
	(OLD.`preferred_name` IS NEW.`preferred_name` OR coalesce(substr(NEW.`preferred_name`, 1, 1) > substr(OLD.`preferred_name`, 1, 1), 0)) AND
	(OLD.`reason` IS NEW.`reason` OR coalesce(substr(NEW.`reason`, 1, 1) > substr(OLD.`reason`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'who was expected and who came stays as it was');
END;
--> statement-breakpoint
CREATE TRIGGER `session_participant_no_delete` BEFORE DELETE ON `session_participant`
BEGIN
	SELECT RAISE(ABORT, 'who was expected and who came stays as it was');
END;
--> statement-breakpoint
CREATE TRIGGER `participant_binding_no_update` BEFORE UPDATE ON `participant_binding`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`participant` IS NEW.`participant` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`name` IS NEW.`name` OR coalesce(substr(NEW.`name`, 1, 1) > substr(OLD.`name`, 1, 1), 0)) AND
	(OLD.`preferred_name` IS NEW.`preferred_name` OR coalesce(substr(NEW.`preferred_name`, 1, 1) > substr(OLD.`preferred_name`, 1, 1), 0)) AND
	(OLD.`reason` IS NEW.`reason` OR coalesce(substr(NEW.`reason`, 1, 1) > substr(OLD.`reason`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'a binding is followed by another, not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `participant_binding_no_delete` BEFORE DELETE ON `participant_binding`
BEGIN
	SELECT RAISE(ABORT, 'a binding is followed by another, not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `session_staff_no_update` BEFORE UPDATE ON `session_staff`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`session` IS NEW.`session` AND
	OLD.`staff_id` IS NEW.`staff_id` AND
	OLD.`version` IS NEW.`version` AND
	OLD.`credentials` IS NEW.`credentials` AND
	OLD.`role` IS NEW.`role` AND
	OLD.`from_at` IS NEW.`from_at` AND
	OLD.`to_at` IS NEW.`to_at` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`name` IS NEW.`name` OR coalesce(substr(NEW.`name`, 1, 1) > substr(OLD.`name`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'who led is corrected by appending');
END;
--> statement-breakpoint
CREATE TRIGGER `session_staff_no_delete` BEFORE DELETE ON `session_staff`
BEGIN
	SELECT RAISE(ABORT, 'who led is corrected by appending');
END;
--> statement-breakpoint
CREATE TRIGGER `document_event_no_delete` BEFORE DELETE ON `document_event`
BEGIN
	SELECT RAISE(ABORT, 'what came after a signature stays');
END;
--> statement-breakpoint
CREATE TRIGGER `document_event_done_once` BEFORE UPDATE ON `document_event`
WHEN OLD.`done_at` IS NOT NULL OR
	OLD.`id` IS NOT NEW.`id` OR
	OLD.`note_id` IS NOT NEW.`note_id` OR
	OLD.`kind` IS NOT NEW.`kind` OR
	OLD.`version` IS NOT NEW.`version` OR
	OLD.`for_staff` IS NOT NEW.`for_staff` OR
	OLD.`as_who` IS NOT NEW.`as_who` OR
	OLD.`by` IS NOT NEW.`by` OR
	OLD.`at` IS NOT NEW.`at`
BEGIN
	SELECT RAISE(ABORT, 'what came after a signature is only marked as done');
END;
--> statement-breakpoint
-- Once it has started, a session keeps the titles, the zone and the format that it had then.
CREATE TRIGGER `session_stays_frozen` BEFORE UPDATE OF `group_title`, `program_name`, `time_zone`, `modality`, `note_format` ON `session`
WHEN OLD.`time_zone` IS NOT NULL AND (
	OLD.`group_title` IS NOT NEW.`group_title` OR
	OLD.`program_name` IS NOT NEW.`program_name` OR
	OLD.`time_zone` IS NOT NEW.`time_zone` OR
	OLD.`modality` IS NOT NEW.`modality` OR
	OLD.`note_format` IS NOT NEW.`note_format`
)
BEGIN
	SELECT RAISE(ABORT, 'what a session started with stays');
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
	OLD.`stays` IS NEW.`stays` AND
	OLD.`source` IS NEW.`source` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`reason` IS NEW.`reason` OR coalesce(substr(NEW.`reason`, 1, 1) > substr(OLD.`reason`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'attendance is corrected by appending');
END;
--> statement-breakpoint
DROP TRIGGER `note_signed_is_final`;
--> statement-breakpoint
-- A signed note only learns who reviewed it, and which client a guest turned out to be, once a binding says so.
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
	(OLD.`content` IS NEW.`content` OR coalesce(substr(NEW.`content`, 1, 1) > substr(OLD.`content`, 1, 1), 0)) AND
	(OLD.`signature` IS NEW.`signature` OR coalesce(substr(NEW.`signature`, 1, 1) > substr(OLD.`signature`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'a signed note is amended, not changed');
END;
