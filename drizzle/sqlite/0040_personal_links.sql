CREATE TABLE `homework` (
	`id` text PRIMARY KEY NOT NULL,
	`session` integer NOT NULL,
	`block` text NOT NULL,
	`seat` text NOT NULL,
	`client_id` text,
	`text` blob NOT NULL,
	`agreed_at` integer NOT NULL,
	`outcome` text,
	`hindrance` blob,
	`marked_at` integer,
	`reviewed_at` integer,
	`reviewed_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `homework_of_seat` ON `homework` (`session`,`block`,`seat`);
--> statement-breakpoint
CREATE INDEX `homework_of_client` ON `homework` (`client_id`,`agreed_at`);
--> statement-breakpoint
CREATE TABLE `personal_access` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`token_index` text NOT NULL,
	`pin_hash` blob,
	`pin_set_at` integer,
	`failures` integer DEFAULT 0 NOT NULL,
	`tells_of_more` integer DEFAULT false NOT NULL,
	`opened_at` integer,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `personal_access_token_index_unique` ON `personal_access` (`token_index`);
--> statement-breakpoint
CREATE INDEX `personal_access_of_client` ON `personal_access` (`client_id`);
--> statement-breakpoint
CREATE TABLE `personal_device` (
	`id` text PRIMARY KEY NOT NULL,
	`access_id` text NOT NULL,
	`token_index` text NOT NULL,
	`is_own` integer DEFAULT false NOT NULL,
	`opened_before` integer DEFAULT false NOT NULL,
	`unlocked_at` integer,
	`used_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`access_id`) REFERENCES `personal_access`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `personal_device_token_index_unique` ON `personal_device` (`token_index`);
--> statement-breakpoint
CREATE INDEX `personal_device_of_access` ON `personal_device` (`access_id`);
--> statement-breakpoint
CREATE TABLE `personal_sheet` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`worksheet` text NOT NULL,
	`answers` blob NOT NULL,
	`recent` text NOT NULL,
	`version` integer NOT NULL,
	`follows` text,
	`may_read` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `personal_sheet_of_client` ON `personal_sheet` (`client_id`,`changed_at`);
--> statement-breakpoint
ALTER TABLE `program` ADD `shares_own_work` integer DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE `program` ADD `take_home_days` integer DEFAULT 30 NOT NULL;
--> statement-breakpoint
ALTER TABLE `response` ADD `may_read` integer DEFAULT false NOT NULL;
--> statement-breakpoint
-- What was written after staff let a phone in did not say whose it is.
UPDATE `response` SET `client_id` = (SELECT `client_id` FROM `seat` WHERE `seat`.`id` = `response`.`seat`) WHERE `client_id` IS NULL;
