CREATE TABLE `session_guide` (
	`session` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`notes` text NOT NULL,
	`blocks` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `kept_plan` ADD `block_notes` text;--> statement-breakpoint
ALTER TABLE `series` ADD `follows_curriculum` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `session_module` ADD `series_id` text;