CREATE TABLE `client_version` (
	`client_id` text NOT NULL,
	`version` integer NOT NULL,
	`was` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`client_id`, `version`)
);
--> statement-breakpoint
ALTER TABLE `client` ADD `details` blob;
--> statement-breakpoint
ALTER TABLE `client` ADD `version` integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
CREATE INDEX `attendance_of_client` ON `attendance` (`client_id`);
--> statement-breakpoint
CREATE INDEX `note_of_client` ON `note` (`client_id`);
--> statement-breakpoint
CREATE INDEX `seat_of_client` ON `seat` (`client_id`);
--> statement-breakpoint
-- As the others that are final: only sealed again under a newer key.
CREATE TRIGGER `client_version_no_update` BEFORE UPDATE ON `client_version`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`version` IS NEW.`version` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`was` IS NEW.`was` OR coalesce(substr(NEW.`was`, 1, 1) > substr(OLD.`was`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'a correction keeps what was said before');
END;
--> statement-breakpoint
CREATE TRIGGER `client_version_no_delete` BEFORE DELETE ON `client_version`
BEGIN
	SELECT RAISE(ABORT, 'a correction keeps what was said before');
END;
