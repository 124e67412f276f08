CREATE TABLE `safety_alert` (
	`id` text PRIMARY KEY NOT NULL,
	`session` integer NOT NULL,
	`level` text NOT NULL,
	`raised_at` integer NOT NULL,
	`acknowledged_at` integer,
	`disposed_at` integer
);
--> statement-breakpoint
CREATE INDEX `safety_alert_by_end` ON `safety_alert` (`disposed_at`);