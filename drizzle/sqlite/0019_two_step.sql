CREATE TABLE `factor` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` blob NOT NULL,
	`secret` blob NOT NULL,
	`counter` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer
);
--> statement-breakpoint
CREATE INDEX `factor_of_staff` ON `factor` (`staff_id`);
--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`hash` blob NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `recovery_code_of_staff` ON `recovery_code` (`staff_id`);
--> statement-breakpoint
ALTER TABLE `auth_session` ADD `confirmed_at` integer;
--> statement-breakpoint
ALTER TABLE `staff` ADD `first_sign_in_at` integer;
--> statement-breakpoint
ALTER TABLE `staff` ADD `two_step_reset` integer DEFAULT false NOT NULL;
--> statement-breakpoint
-- An installation that people use already asks all staff for two-step sign-in, with the days of grace counted from now at the earliest.
INSERT INTO `setting` (`key`, `value`)
SELECT 'two-step.policy', json_object('who', 'all', 'since', CAST(strftime('%s', 'now') AS INTEGER) * 1000)
WHERE EXISTS (SELECT 1 FROM `staff`);
