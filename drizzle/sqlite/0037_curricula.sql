CREATE TABLE `coverage_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`program_id` text NOT NULL,
	`curriculum` text NOT NULL,
	`module` text NOT NULL,
	`stage` text NOT NULL,
	`day` text NOT NULL,
	`note` blob,
	`takes_back` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `coverage_entry_of` ON `coverage_entry` (`client_id`);
--> statement-breakpoint
CREATE INDEX `coverage_entry_in` ON `coverage_entry` (`program_id`);
--> statement-breakpoint
CREATE TABLE `curriculum_version` (
	`curriculum` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`kept_at` integer NOT NULL,
	PRIMARY KEY(`curriculum`, `version`)
);
--> statement-breakpoint
CREATE TABLE `group_curriculum` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`curriculum` text NOT NULL,
	`version` integer NOT NULL,
	`locale` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`ended_by` text,
	`open` text,
	FOREIGN KEY (`group_id`) REFERENCES `therapy_group`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `group_curriculum_of` ON `group_curriculum` (`group_id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_curriculum_open` ON `group_curriculum` (`open`);
--> statement-breakpoint
CREATE TABLE `session_module` (
	`id` text PRIMARY KEY NOT NULL,
	`session` integer NOT NULL,
	`edition` integer NOT NULL,
	`curriculum` text NOT NULL,
	`version` integer NOT NULL,
	`module` text,
	`template` text,
	`template_version` integer,
	`blocks` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_module_of` ON `session_module` (`session`,`edition`);
--> statement-breakpoint
ALTER TABLE `kept_plan` ADD `notes` text DEFAULT '' NOT NULL;
--> statement-breakpoint
-- What a session taught is chosen by appending, and so is what staff writes down about a person; a kept version stays as it was.
CREATE TRIGGER `session_module_no_update` BEFORE UPDATE ON `session_module`
BEGIN
	SELECT RAISE(ABORT, 'what a session teaches is chosen by appending');
END;
--> statement-breakpoint
CREATE TRIGGER `session_module_before_its_start` BEFORE INSERT ON `session_module`
WHEN EXISTS (SELECT 1 FROM `session` WHERE `id` = NEW.`session` AND `started_at` < NEW.`at`)
BEGIN
	SELECT RAISE(ABORT, 'what a session teaches is chosen before it starts');
END;
--> statement-breakpoint
CREATE TRIGGER `session_module_no_delete` BEFORE DELETE ON `session_module`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'what a session teaches is chosen by appending');
END;
--> statement-breakpoint
CREATE TRIGGER `coverage_entry_no_update` BEFORE UPDATE ON `coverage_entry`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`program_id` IS NEW.`program_id` AND
	OLD.`curriculum` IS NEW.`curriculum` AND
	OLD.`module` IS NEW.`module` AND
	OLD.`stage` IS NEW.`stage` AND
	OLD.`day` IS NEW.`day` AND
	OLD.`takes_back` IS NEW.`takes_back` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`note` IS NEW.`note` OR coalesce(substr(NEW.`note`, 1, 1) > substr(OLD.`note`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'what was written down of a module is taken back, not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `coverage_entry_no_delete` BEFORE DELETE ON `coverage_entry`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'what was written down of a module is taken back, not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `curriculum_version_no_update` BEFORE UPDATE ON `curriculum_version`
BEGIN
	SELECT RAISE(ABORT, 'a kept version of a curriculum stays');
END;
--> statement-breakpoint
CREATE TRIGGER `curriculum_version_no_delete` BEFORE DELETE ON `curriculum_version`
BEGIN
	SELECT RAISE(ABORT, 'a kept version of a curriculum stays');
END;
