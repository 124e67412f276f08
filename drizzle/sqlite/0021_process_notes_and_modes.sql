CREATE TABLE `process_note` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`client_id` text NOT NULL,
	`text` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `process_note_of` ON `process_note` (`author_id`,`client_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `attendance` ADD `mode` text;
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
	OLD.`mode` IS NEW.`mode` AND
	OLD.`source` IS NEW.`source` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`reason` IS NEW.`reason` OR coalesce(substr(NEW.`reason`, 1, 1) > substr(OLD.`reason`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'attendance is corrected by appending');
END;
