CREATE TABLE `supervision_answer` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`verdict` text NOT NULL,
	`words` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `supervision_entry`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `supervision_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`supervisee_id` text NOT NULL,
	`supervisor_id` text NOT NULL,
	`day` text NOT NULL,
	`minutes` integer NOT NULL,
	`kind` text NOT NULL,
	`topics` blob NOT NULL,
	`actions` blob NOT NULL,
	`corrects` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`supervisee_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supervisor_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supervision_entry_of` ON `supervision_entry` (`supervisee_id`,`day`);
--> statement-breakpoint
CREATE UNIQUE INDEX `supervision_entry_corrects` ON `supervision_entry` (`corrects`);
--> statement-breakpoint
CREATE INDEX `attendance_by_source` ON `attendance` (`source`,`session`);
--> statement-breakpoint
CREATE INDEX `document_waiting` ON `note` (`status`,`reviewed_at`,(case when due_at is null then created_at else due_at end));
--> statement-breakpoint
CREATE INDEX `document_by_due` ON `note` ((case when due_at is null then created_at else due_at end));
--> statement-breakpoint
CREATE INDEX `session_staff_of` ON `session_staff` (`staff_id`);
--> statement-breakpoint
CREATE TRIGGER `supervision_entry_no_update` BEFORE UPDATE ON `supervision_entry`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`supervisee_id` IS NEW.`supervisee_id` AND
	OLD.`supervisor_id` IS NEW.`supervisor_id` AND
	OLD.`day` IS NEW.`day` AND
	OLD.`minutes` IS NEW.`minutes` AND
	OLD.`kind` IS NEW.`kind` AND
	OLD.`corrects` IS NEW.`corrects` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`topics` IS NEW.`topics` OR coalesce(substr(NEW.`topics`, 1, 1) > substr(OLD.`topics`, 1, 1), 0)) AND
	(OLD.`actions` IS NEW.`actions` OR coalesce(substr(NEW.`actions`, 1, 1) > substr(OLD.`actions`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'what was written down of supervision is corrected by another entry, not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `supervision_entry_no_delete` BEFORE DELETE ON `supervision_entry`
BEGIN
	SELECT RAISE(ABORT, 'what was written down of supervision is corrected by another entry, not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `supervision_answer_no_update` BEFORE UPDATE ON `supervision_answer`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`entry_id` IS NEW.`entry_id` AND
	OLD.`verdict` IS NEW.`verdict` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`words` IS NEW.`words` OR coalesce(substr(NEW.`words`, 1, 1) > substr(OLD.`words`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'what a supervisee said of an entry stays');
END;
--> statement-breakpoint
CREATE TRIGGER `supervision_answer_no_delete` BEFORE DELETE ON `supervision_answer`
BEGIN
	SELECT RAISE(ABORT, 'what a supervisee said of an entry stays');
END;
