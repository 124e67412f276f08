CREATE TABLE `closure` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text NOT NULL,
	`track_id` text,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`track_id`) REFERENCES `track`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `closure_of_program` ON `closure` (`program_id`,`from_day`);--> statement-breakpoint
CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`program_id` text NOT NULL,
	`kind` text NOT NULL,
	`scope` blob NOT NULL,
	`given_on` text NOT NULL,
	`expires_on` text,
	`revoked_on` text,
	`revoked_by` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consent_of_client` ON `consent` (`client_id`);--> statement-breakpoint
CREATE INDEX `consent_by_expiry` ON `consent` (`program_id`,`expires_on`);--> statement-breakpoint
CREATE TABLE `day_pass` (
	`id` text PRIMARY KEY NOT NULL,
	`day_id` text NOT NULL,
	`token_index` text NOT NULL,
	`name` blob NOT NULL,
	`client_id` text,
	`locale` text NOT NULL,
	`admitted_at` integer,
	`ended_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`day_id`) REFERENCES `program_day`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `day_pass_token_index_unique` ON `day_pass` (`token_index`);--> statement-breakpoint
CREATE INDEX `day_pass_of_day` ON `day_pass` (`day_id`);--> statement-breakpoint
CREATE INDEX `day_pass_of_client` ON `day_pass` (`client_id`);--> statement-breakpoint
CREATE TABLE `episode` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`program_id` text NOT NULL,
	`status` text NOT NULL,
	`referred_on` text,
	`details` blob,
	`admitted_on` text,
	`planned_discharge_on` text,
	`discharged_on` text,
	`disposition` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `episode_of_client` ON `episode` (`client_id`);--> statement-breakpoint
CREATE INDEX `episode_of_program` ON `episode` (`program_id`,`status`);--> statement-breakpoint
CREATE TABLE `episode_change` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`act` text NOT NULL,
	`day` text NOT NULL,
	`content` blob,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `episode_change_of` ON `episode_change` (`episode_id`,`at`);--> statement-breakpoint
CREATE TABLE `episode_level` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`level_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`reason` blob,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`level_id`) REFERENCES `level_of_care`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `episode_level_of` ON `episode_level` (`episode_id`);--> statement-breakpoint
CREATE TABLE `level_of_care` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text NOT NULL,
	`name` text NOT NULL,
	`code` text DEFAULT '' NOT NULL,
	`least_minutes` integer,
	`usual_minutes` integer,
	`least_days` integer,
	`usual_days` integer,
	`services_a_day` integer,
	`usual_weeks` integer,
	`step` integer NOT NULL,
	`ended_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `level_of_care_of_program` ON `level_of_care` (`program_id`);--> statement-breakpoint
CREATE TABLE `meeting_room` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text NOT NULL,
	`name` text NOT NULL,
	`capacity` integer,
	`ended_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_room_of_program` ON `meeting_room` (`program_id`);--> statement-breakpoint
CREATE TABLE `program_day` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text NOT NULL,
	`track_id` text NOT NULL,
	`day` text NOT NULL,
	`join_code` blob NOT NULL,
	`join_code_index` text NOT NULL,
	`join_token` blob NOT NULL,
	`join_token_index` text NOT NULL,
	`display_code` blob NOT NULL,
	`display_code_index` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `program_day_join_code_index_unique` ON `program_day` (`join_code_index`);--> statement-breakpoint
CREATE UNIQUE INDEX `program_day_join_token_index_unique` ON `program_day` (`join_token_index`);--> statement-breakpoint
CREATE UNIQUE INDEX `program_day_display_code_index_unique` ON `program_day` (`display_code_index`);--> statement-breakpoint
CREATE UNIQUE INDEX `program_day_of` ON `program_day` (`program_id`,`track_id`,`day`);--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`title` text,
	`rule` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`starts_at` text NOT NULL,
	`minutes` integer NOT NULL,
	`meeting_room_id` text,
	`facilitators` text NOT NULL,
	`kept_plan_id` text,
	`follows` text,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `therapy_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_room_id`) REFERENCES `meeting_room`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `series_of_group` ON `series` (`group_id`);--> statement-breakpoint
CREATE TABLE `track` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text NOT NULL,
	`name` text NOT NULL,
	`level_id` text,
	`capacity` integer,
	`ended_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`level_id`) REFERENCES `level_of_care`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `track_of_program` ON `track` (`program_id`);--> statement-breakpoint
CREATE TABLE `track_enrolment` (
	`id` text PRIMARY KEY NOT NULL,
	`track_id` text NOT NULL,
	`client_id` text NOT NULL,
	`episode_id` text,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`track_id`) REFERENCES `track`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episode`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `track_enrolment_in` ON `track_enrolment` (`track_id`);--> statement-breakpoint
CREATE INDEX `track_enrolment_of` ON `track_enrolment` (`client_id`);--> statement-breakpoint
CREATE TABLE `track_group` (
	`id` text PRIMARY KEY NOT NULL,
	`track_id` text NOT NULL,
	`group_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	FOREIGN KEY (`track_id`) REFERENCES `track`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `therapy_group`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `track_group_of_track` ON `track_group` (`track_id`);--> statement-breakpoint
CREATE INDEX `track_group_of_group` ON `track_group` (`group_id`);--> statement-breakpoint
ALTER TABLE `enrolment` ADD `episode_id` text;--> statement-breakpoint
ALTER TABLE `enrolment` ADD `track_enrolment_id` text;--> statement-breakpoint
ALTER TABLE `enrolment` ADD `by` text;--> statement-breakpoint
ALTER TABLE `enrolment` ADD `at` integer;--> statement-breakpoint
CREATE INDEX `enrolment_of_track` ON `enrolment` (`track_enrolment_id`);--> statement-breakpoint
ALTER TABLE `therapy_group` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `therapy_group` ADD `service_code` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `program` ADD `admission_criteria` text;--> statement-breakpoint
ALTER TABLE `seat` ADD `day_pass_id` text;--> statement-breakpoint
CREATE INDEX `seat_by_pass` ON `seat` (`day_pass_id`);--> statement-breakpoint
ALTER TABLE `session` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `session` ADD `service_code` text;--> statement-breakpoint
ALTER TABLE `session` ADD `series_id` text;--> statement-breakpoint
ALTER TABLE `session` ADD `occurrence` text;--> statement-breakpoint
ALTER TABLE `session` ADD `detached` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `meeting_room_id` text;--> statement-breakpoint
ALTER TABLE `session` ADD `facilitators` text;--> statement-breakpoint
ALTER TABLE `session` ADD `cancelled_at` integer;--> statement-breakpoint
ALTER TABLE `session` ADD `cancelled_by` text;--> statement-breakpoint
ALTER TABLE `session` ADD `cancel_reason` blob;--> statement-breakpoint
ALTER TABLE `session` ADD `day_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `session_of_series` ON `session` (`series_id`,`occurrence`);--> statement-breakpoint
CREATE INDEX `session_of_day` ON `session` (`day_id`);
--> statement-breakpoint
-- Appended only, but for sealing under another key and for disposal.
CREATE TRIGGER `episode_change_no_update` BEFORE UPDATE ON `episode_change`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`episode_id` IS NEW.`episode_id` AND
	OLD.`act` IS NEW.`act` AND
	OLD.`day` IS NEW.`day` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`content` IS NEW.`content` OR coalesce(substr(NEW.`content`, 1, 1) > substr(OLD.`content`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'what was done about an episode stays');
END;
--> statement-breakpoint
CREATE TRIGGER `episode_change_no_delete` BEFORE DELETE ON `episode_change`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'what was done about an episode stays');
END;
--> statement-breakpoint
CREATE TRIGGER `consent_stays` BEFORE UPDATE ON `consent`
WHEN NOT (
	OLD.`id` IS NEW.`id` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`program_id` IS NEW.`program_id` AND
	OLD.`kind` IS NEW.`kind` AND
	OLD.`given_on` IS NEW.`given_on` AND
	OLD.`expires_on` IS NEW.`expires_on` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`revoked_on` IS NEW.`revoked_on` OR OLD.`revoked_on` IS NULL) AND
	(OLD.`revoked_by` IS NEW.`revoked_by` OR OLD.`revoked_by` IS NULL) AND
	(OLD.`scope` IS NEW.`scope` OR (EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND coalesce(substr(NEW.`scope`, 1, 1) > substr(OLD.`scope`, 1, 1), 0)))
)
BEGIN
	SELECT RAISE(ABORT, 'a consent is revoked, not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `consent_no_delete` BEFORE DELETE ON `consent`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'a consent is revoked, not changed');
END;
