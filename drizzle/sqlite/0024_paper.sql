CREATE TABLE `disclosure` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`program_id` text NOT NULL,
	`recipient` blob NOT NULL,
	`purpose` blob NOT NULL,
	`authority` text NOT NULL,
	`basis` blob NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`parts` text NOT NULL,
	`documents` blob NOT NULL,
	`part_2` integer NOT NULL,
	`scope` blob,
	`pages` integer NOT NULL,
	`hash` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `disclosure_of_client` ON `disclosure` (`client_id`,`at`);
--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`by` text NOT NULL,
	`params` blob NOT NULL,
	`status` text NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`total` integer,
	`file_name` text,
	`file_key` blob,
	`bytes` integer,
	`hash` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `job_of_staff` ON `job` (`by`,`created_at`);
--> statement-breakpoint
CREATE INDEX `job_by_status` ON `job` (`status`,`expires_at`);
--> statement-breakpoint
ALTER TABLE `program` ADD `letterhead` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `program` ADD `part_2` integer DEFAULT false NOT NULL;
--> statement-breakpoint
-- What was disclosed, to whom and by what right stays as it was written down; only sealed again under a newer key.
CREATE TRIGGER `disclosure_no_update` BEFORE UPDATE ON `disclosure`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`program_id` IS NEW.`program_id` AND
	OLD.`authority` IS NEW.`authority` AND
	OLD.`from_day` IS NEW.`from_day` AND
	OLD.`to_day` IS NEW.`to_day` AND
	OLD.`parts` IS NEW.`parts` AND
	OLD.`part_2` IS NEW.`part_2` AND
	OLD.`pages` IS NEW.`pages` AND
	OLD.`hash` IS NEW.`hash` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`recipient` IS NEW.`recipient` OR coalesce(substr(NEW.`recipient`, 1, 1) > substr(OLD.`recipient`, 1, 1), 0)) AND
	(OLD.`purpose` IS NEW.`purpose` OR coalesce(substr(NEW.`purpose`, 1, 1) > substr(OLD.`purpose`, 1, 1), 0)) AND
	(OLD.`basis` IS NEW.`basis` OR coalesce(substr(NEW.`basis`, 1, 1) > substr(OLD.`basis`, 1, 1), 0)) AND
	(OLD.`documents` IS NEW.`documents` OR coalesce(substr(NEW.`documents`, 1, 1) > substr(OLD.`documents`, 1, 1), 0)) AND
	(OLD.`scope` IS NEW.`scope` OR coalesce(substr(NEW.`scope`, 1, 1) > substr(OLD.`scope`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'a disclosure that was made stays on record');
END;
--> statement-breakpoint
CREATE TRIGGER `disclosure_no_delete` BEFORE DELETE ON `disclosure`
BEGIN
	SELECT RAISE(ABORT, 'a disclosure that was made stays on record');
END;
