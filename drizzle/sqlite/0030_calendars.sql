CREATE TABLE `calendar_feed` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text,
	`client_id` text,
	`token_index` text NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_token_index_unique` ON `calendar_feed` (`token_index`);--> statement-breakpoint
CREATE INDEX `calendar_feed_of_staff` ON `calendar_feed` (`staff_id`);--> statement-breakpoint
CREATE INDEX `calendar_feed_of_client` ON `calendar_feed` (`client_id`);--> statement-breakpoint
CREATE TABLE `reminder` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`consent_id` text NOT NULL,
	`email` blob NOT NULL,
	`locale` text NOT NULL,
	`hours_before` integer NOT NULL,
	`quiet_from` text NOT NULL,
	`quiet_to` text NOT NULL,
	`stop_token` blob NOT NULL,
	`stop_token_index` text NOT NULL,
	`by` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consent_id`) REFERENCES `consent`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_stop_token_index_unique` ON `reminder` (`stop_token_index`);--> statement-breakpoint
CREATE INDEX `reminder_of_client` ON `reminder` (`client_id`);--> statement-breakpoint
CREATE INDEX `reminder_by_end` ON `reminder` (`ended_at`);--> statement-breakpoint
CREATE TABLE `reminder_mail` (
	`reminder_id` text NOT NULL,
	`day` text NOT NULL,
	`edition` integer NOT NULL,
	`starts_at` integer,
	`at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	PRIMARY KEY(`reminder_id`, `day`, `edition`),
	FOREIGN KEY (`reminder_id`) REFERENCES `reminder`(`id`) ON UPDATE no action ON DELETE no action
);
