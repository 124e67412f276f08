CREATE TABLE `kept_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`program_id` text NOT NULL,
	`group_id` text,
	`name` text NOT NULL,
	`blocks` text NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `kept_plan_of_program` ON `kept_plan` (`program_id`);--> statement-breakpoint
ALTER TABLE `therapy_group` ADD `meets` text DEFAULT 'room' NOT NULL;--> statement-breakpoint
ALTER TABLE `therapy_group` ADD `meeting_link` blob;--> statement-breakpoint
ALTER TABLE `therapy_group` ADD `agreement` text;--> statement-breakpoint
ALTER TABLE `therapy_group` ADD `names_agreed` integer DEFAULT false NOT NULL;