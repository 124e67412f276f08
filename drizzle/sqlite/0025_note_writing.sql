CREATE TABLE `own_format` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`program_id` text NOT NULL,
	`name` text NOT NULL,
	`sections` text NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`id`, `version`),
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `own_format_of_program` ON `own_format` (`program_id`);
--> statement-breakpoint
CREATE TABLE `snippet` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`key` blob NOT NULL,
	`text` blob NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `snippet_of_staff` ON `snippet` (`staff_id`);
--> statement-breakpoint
ALTER TABLE `session` ADD `group_purpose` text;
