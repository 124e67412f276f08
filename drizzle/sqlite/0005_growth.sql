CREATE TABLE `folded_log` (
	`session` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`build` text NOT NULL,
	`state` blob NOT NULL,
	`moments` blob NOT NULL,
	`answers` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `response_by_seat` ON `response` (`seat`);--> statement-breakpoint
CREATE INDEX `session_by_end` ON `session` (`group_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `session_by_status` ON `session` (`status`,`group_id`);