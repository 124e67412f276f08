CREATE TABLE `addendum` (
	`id` text PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`text` blob NOT NULL,
	`signature` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `addendum_of_note` ON `addendum` (`note_id`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`session` integer NOT NULL,
	`client_id` text,
	`seat` text,
	`version` integer NOT NULL,
	`person` text NOT NULL,
	`status` text NOT NULL,
	`arrived_at` integer,
	`left_at` integer,
	`minutes` integer NOT NULL,
	`source` text NOT NULL,
	`reason` blob,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_version` ON `attendance` (`session`,`person`,`version`);--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`act` text NOT NULL,
	`subject` text NOT NULL,
	`session` integer,
	`client_id` text,
	`detail` blob,
	`previous` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_of_subject` ON `audit` (`subject`);--> statement-breakpoint
CREATE TABLE `auth_session` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `auth_session_of_staff` ON `auth_session` (`staff_id`);--> statement-breakpoint
CREATE TABLE `client` (
	`id` text PRIMARY KEY NOT NULL,
	`name` blob NOT NULL,
	`preferred_name` blob NOT NULL,
	`locale` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `enrolment` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`group_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text
);
--> statement-breakpoint
CREATE INDEX `enrolment_in_group` ON `enrolment` (`group_id`);--> statement-breakpoint
CREATE INDEX `enrolment_of_client` ON `enrolment` (`client_id`);--> statement-breakpoint
CREATE TABLE `event` (
	`session` integer NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`channel` text NOT NULL,
	`by` text NOT NULL,
	`command_id` text,
	`body` blob NOT NULL,
	PRIMARY KEY(`session`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `therapy_group` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text NOT NULL,
	`title` text NOT NULL,
	`purpose` text NOT NULL,
	`capacity` integer NOT NULL,
	`planned_minutes` integer NOT NULL,
	`note_format` text NOT NULL,
	`agenda` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `group_staff` (
	`group_id` text NOT NULL,
	`staff_id` text NOT NULL,
	PRIMARY KEY(`group_id`, `staff_id`)
);
--> statement-breakpoint
CREATE TABLE `note` (
	`id` text PRIMARY KEY NOT NULL,
	`session` integer NOT NULL,
	`kind` text NOT NULL,
	`person` text NOT NULL,
	`client_id` text,
	`format` text NOT NULL,
	`content` blob NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`author_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`signed_at` integer,
	`signed_by` text,
	`signature` blob,
	`reviewed_at` integer,
	`reviewed_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `note_of_person` ON `note` (`session`,`person`);--> statement-breakpoint
CREATE TABLE `program` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`weekly_hours` integer NOT NULL,
	`weeks` integer NOT NULL,
	`time_zone` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `response` (
	`id` text PRIMARY KEY NOT NULL,
	`session` integer NOT NULL,
	`block` text NOT NULL,
	`seat` text NOT NULL,
	`client_id` text,
	`worksheet` text NOT NULL,
	`answers` blob NOT NULL,
	`sharing` text NOT NULL,
	`recent` text NOT NULL,
	`version` integer NOT NULL,
	`finished_at` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `response_of_seat` ON `response` (`session`,`block`,`seat`);--> statement-breakpoint
CREATE INDEX `response_of_client` ON `response` (`client_id`);--> statement-breakpoint
CREATE TABLE `seat` (
	`id` text PRIMARY KEY NOT NULL,
	`session` integer NOT NULL,
	`token_index` text NOT NULL,
	`name` blob NOT NULL,
	`client_id` text,
	`locale` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_token_index_unique` ON `seat` (`token_index`);--> statement-breakpoint
CREATE INDEX `seat_by_session` ON `seat` (`session`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` integer PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`planned_start` integer NOT NULL,
	`planned_minutes` integer NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	`closed_at` integer,
	`join_code` blob NOT NULL,
	`join_code_index` text NOT NULL,
	`join_token` blob NOT NULL,
	`join_token_index` text NOT NULL,
	`display_code` blob NOT NULL,
	`display_code_index` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_join_code_index_unique` ON `session` (`join_code_index`);--> statement-breakpoint
CREATE UNIQUE INDEX `session_join_token_index_unique` ON `session` (`join_token_index`);--> statement-breakpoint
CREATE UNIQUE INDEX `session_display_code_index_unique` ON `session` (`display_code_index`);--> statement-breakpoint
CREATE INDEX `session_by_group` ON `session` (`group_id`,`planned_start`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`name` blob NOT NULL,
	`credentials` text NOT NULL,
	`email` blob NOT NULL,
	`email_index` text NOT NULL,
	`password_hash` text NOT NULL,
	`roles` text NOT NULL,
	`locale` text NOT NULL,
	`active_until` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email_index_unique` ON `staff` (`email_index`);