CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`kind` text NOT NULL,
	`facts` blob NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer,
	`mail_due` integer,
	`mail_tries` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `notice_of_staff` ON `notice` (`staff_id`,`at`);--> statement-breakpoint
CREATE INDEX `notice_to_mail` ON `notice` (`mail_due`);--> statement-breakpoint
ALTER TABLE `auth_session` ADD `browser` text;--> statement-breakpoint
ALTER TABLE `auth_session` ADD `system` text;--> statement-breakpoint
ALTER TABLE `auth_session` ADD `address` text;--> statement-breakpoint
ALTER TABLE `auth_session` ADD `covered_at` integer;