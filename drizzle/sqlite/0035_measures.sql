CREATE TABLE `measure_assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text NOT NULL,
	`client_id` text,
	`slug` text NOT NULL,
	`rule` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`ended_by` text,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `measure_assignment_of_program` ON `measure_assignment` (`program_id`);
--> statement-breakpoint
CREATE INDEX `measure_assignment_of_client` ON `measure_assignment` (`client_id`);
--> statement-breakpoint
CREATE TABLE `measure_handover` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`client_id` text NOT NULL,
	`program_id` text NOT NULL,
	`slug` text NOT NULL,
	`is_heard` integer NOT NULL,
	`answers` blob NOT NULL,
	`version` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_handover_token_hash_unique` ON `measure_handover` (`token_hash`);
--> statement-breakpoint
CREATE INDEX `measure_handover_of_client` ON `measure_handover` (`client_id`);
--> statement-breakpoint
CREATE TABLE `measure_result` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`program_id` text NOT NULL,
	`session` integer,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`content` blob NOT NULL,
	`is_complete` integer NOT NULL,
	`missing` text NOT NULL,
	`source` text NOT NULL,
	`by` text,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`edition` integer NOT NULL,
	`supersedes` text,
	`is_withdrawn` integer NOT NULL,
	`reason` blob,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_result_once` ON `measure_result` (`session`,`client_id`,`slug`,`edition`);
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_result_superseded_once` ON `measure_result` (`supersedes`);
--> statement-breakpoint
CREATE INDEX `measure_result_of_client` ON `measure_result` (`client_id`,`day`);
--> statement-breakpoint
CREATE INDEX `measure_result_of_program` ON `measure_result` (`program_id`,`day`);
--> statement-breakpoint
ALTER TABLE `folded_log` ADD `measured_to` integer;
--> statement-breakpoint
-- A result is corrected by another row, never changed; an assignment changes only to end.
CREATE TRIGGER `measure_result_no_update` BEFORE UPDATE ON `measure_result`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`program_id` IS NEW.`program_id` AND
	OLD.`session` IS NEW.`session` AND
	OLD.`slug` IS NEW.`slug` AND
	OLD.`version` IS NEW.`version` AND
	OLD.`is_complete` IS NEW.`is_complete` AND
	OLD.`missing` IS NEW.`missing` AND
	OLD.`source` IS NEW.`source` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`day` IS NEW.`day` AND
	OLD.`at` IS NEW.`at` AND
	OLD.`recorded_at` IS NEW.`recorded_at` AND
	OLD.`edition` IS NEW.`edition` AND
	OLD.`supersedes` IS NEW.`supersedes` AND
	OLD.`is_withdrawn` IS NEW.`is_withdrawn` AND
	(OLD.`content` IS NEW.`content` OR coalesce(substr(NEW.`content`, 1, 1) > substr(OLD.`content`, 1, 1), 0)) AND
	(OLD.`reason` IS NEW.`reason` OR coalesce(substr(NEW.`reason`, 1, 1) > substr(OLD.`reason`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'a result is corrected by another one');
END;
--> statement-breakpoint
CREATE TRIGGER `measure_result_no_delete` BEFORE DELETE ON `measure_result`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'a result is corrected by another one');
END;
--> statement-breakpoint
CREATE TRIGGER `measure_assignment_only_ends` BEFORE UPDATE ON `measure_assignment`
WHEN NOT (
	OLD.`id` IS NEW.`id` AND
	OLD.`program_id` IS NEW.`program_id` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`slug` IS NEW.`slug` AND
	OLD.`rule` IS NEW.`rule` AND
	OLD.`starts_on` IS NEW.`starts_on` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	OLD.`ends_on` IS NULL
)
BEGIN
	SELECT RAISE(ABORT, 'an assignment ends, and changes no other way');
END;
