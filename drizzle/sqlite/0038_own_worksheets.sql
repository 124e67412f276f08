CREATE TABLE `library_sheet` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text NOT NULL,
	`draft` text,
	`edition` integer NOT NULL,
	`draft_by` text NOT NULL,
	`draft_at` integer NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `library_sheet_of_program` ON `library_sheet` (`program_id`);
--> statement-breakpoint
CREATE TABLE `library_version` (
	`sheet_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`sheet_id`, `number`),
	FOREIGN KEY (`sheet_id`) REFERENCES `library_sheet`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- Plans, logs and answers name a version by its number: what it says stays.
CREATE TRIGGER `library_version_no_update` BEFORE UPDATE ON `library_version`
BEGIN
	SELECT RAISE(ABORT, 'a published worksheet never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `library_version_no_delete` BEFORE DELETE ON `library_version`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'a published worksheet never changes');
END;
