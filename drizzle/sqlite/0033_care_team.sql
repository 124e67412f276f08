CREATE TABLE `care_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`client_id` text NOT NULL,
	`text` blob NOT NULL,
	`owner_id` text NOT NULL,
	`due_on` text NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`document_id` text,
	`done_at` integer,
	`done_by` text,
	`happened` blob,
	FOREIGN KEY (`person_id`) REFERENCES `care_meeting_person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `care_decision_of_person` ON `care_decision` (`person_id`);
--> statement-breakpoint
CREATE INDEX `care_decision_of_client` ON `care_decision` (`client_id`,`done_at`);
--> statement-breakpoint
CREATE INDEX `care_decision_of_owner` ON `care_decision` (`owner_id`,`done_at`,`due_on`);
--> statement-breakpoint
CREATE TABLE `care_meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text NOT NULL,
	`status` text NOT NULL,
	`planned_at` integer NOT NULL,
	`minutes_each` integer NOT NULL,
	`attending` text NOT NULL,
	`chair_id` text,
	`started_at` integer,
	`current` text,
	`current_since` integer,
	`ended_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chair_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `care_meeting_of_program` ON `care_meeting` (`program_id`,`planned_at`);
--> statement-breakpoint
CREATE TABLE `care_meeting_person` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`client_id` text NOT NULL,
	`place` integer NOT NULL,
	`reasons` blob NOT NULL,
	`added_why` blob,
	`left_out_why` blob,
	`discussion` blob,
	`discussed_at` integer,
	`spent` integer DEFAULT 0 NOT NULL,
	`document_id` text,
	`closed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `care_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `care_meeting_person_once` ON `care_meeting_person` (`meeting_id`,`client_id`);
--> statement-breakpoint
CREATE INDEX `care_meeting_person_of` ON `care_meeting_person` (`client_id`);
--> statement-breakpoint
-- A meeting that is signed or called off changes no more; nor does what was said there, but for sealing under another key and for disposal.
CREATE TRIGGER `care_meeting_no_change` BEFORE UPDATE ON `care_meeting`
WHEN OLD.`ended_at` IS NOT NULL
BEGIN
	SELECT RAISE(ABORT, 'a meeting of the care team stays as it was signed');
END;
--> statement-breakpoint
CREATE TRIGGER `care_meeting_no_delete` BEFORE DELETE ON `care_meeting`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'a meeting of the care team stays as it was signed');
END;
--> statement-breakpoint
CREATE TRIGGER `care_meeting_person_no_change` BEFORE UPDATE ON `care_meeting_person`
WHEN OLD.`closed_at` IS NOT NULL AND NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`meeting_id` IS NEW.`meeting_id` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`place` IS NEW.`place` AND
	OLD.`discussed_at` IS NEW.`discussed_at` AND
	OLD.`spent` IS NEW.`spent` AND
	OLD.`document_id` IS NEW.`document_id` AND
	OLD.`closed_at` IS NEW.`closed_at` AND
	OLD.`version` IS NEW.`version` AND
	(OLD.`reasons` IS NEW.`reasons` OR coalesce(substr(NEW.`reasons`, 1, 1) > substr(OLD.`reasons`, 1, 1), 0)) AND
	(OLD.`added_why` IS NEW.`added_why` OR coalesce(substr(NEW.`added_why`, 1, 1) > substr(OLD.`added_why`, 1, 1), 0)) AND
	(OLD.`left_out_why` IS NEW.`left_out_why` OR coalesce(substr(NEW.`left_out_why`, 1, 1) > substr(OLD.`left_out_why`, 1, 1), 0)) AND
	(OLD.`discussion` IS NEW.`discussion` OR coalesce(substr(NEW.`discussion`, 1, 1) > substr(OLD.`discussion`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'what was said at a meeting stays as it was signed');
END;
--> statement-breakpoint
CREATE TRIGGER `care_meeting_person_no_delete` BEFORE DELETE ON `care_meeting_person`
WHEN OLD.`closed_at` IS NOT NULL AND NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'what was said at a meeting stays as it was signed');
END;
--> statement-breakpoint
CREATE TRIGGER `care_decision_is_done_once` BEFORE UPDATE ON `care_decision`
WHEN OLD.`document_id` IS NOT NULL AND (
	OLD.`done_at` IS NOT NULL OR
	OLD.`id` IS NOT NEW.`id` OR
	OLD.`person_id` IS NOT NEW.`person_id` OR
	OLD.`client_id` IS NOT NEW.`client_id` OR
	OLD.`text` IS NOT NEW.`text` OR
	OLD.`owner_id` IS NOT NEW.`owner_id` OR
	OLD.`due_on` IS NOT NEW.`due_on` OR
	OLD.`by` IS NOT NEW.`by` OR
	OLD.`created_at` IS NOT NEW.`created_at` OR
	OLD.`document_id` IS NOT NEW.`document_id`
) AND NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`person_id` IS NEW.`person_id` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`owner_id` IS NEW.`owner_id` AND
	OLD.`due_on` IS NEW.`due_on` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`created_at` IS NEW.`created_at` AND
	OLD.`version` IS NEW.`version` AND
	OLD.`document_id` IS NEW.`document_id` AND
	OLD.`done_at` IS NEW.`done_at` AND
	OLD.`done_by` IS NEW.`done_by` AND
	(OLD.`text` IS NEW.`text` OR coalesce(substr(NEW.`text`, 1, 1) > substr(OLD.`text`, 1, 1), 0)) AND
	(OLD.`happened` IS NEW.`happened` OR coalesce(substr(NEW.`happened`, 1, 1) > substr(OLD.`happened`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'a decision that was signed is done, not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `care_decision_no_delete` BEFORE DELETE ON `care_decision`
WHEN OLD.`document_id` IS NOT NULL AND NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'a decision that was signed is done, not changed');
END;
