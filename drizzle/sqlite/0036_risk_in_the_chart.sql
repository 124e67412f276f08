-- A column that may be empty is a table made anew here. The one that names the other is put aside first, so that no name ever points nowhere.
CREATE TABLE `follow_up_before` AS SELECT * FROM `follow_up`;
--> statement-breakpoint
CREATE TABLE `risk_outcome_before` AS SELECT * FROM `risk_outcome`;
--> statement-breakpoint
DROP TABLE `follow_up`;
--> statement-breakpoint
DROP TABLE `risk_outcome`;
--> statement-breakpoint
CREATE TABLE `risk_outcome` (
	`id` text PRIMARY KEY NOT NULL,
	`session` integer,
	`person` text NOT NULL,
	`document_id` text,
	`content` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `risk_outcome` (`id`, `session`, `person`, `document_id`, `content`, `by`, `at`) SELECT `id`, `session`, `person`, `document_id`, `content`, `by`, `at` FROM `risk_outcome_before`;
--> statement-breakpoint
CREATE TABLE `follow_up` (
	`id` text PRIMARY KEY NOT NULL,
	`outcome_id` text NOT NULL,
	`session` integer,
	`owner_id` text NOT NULL,
	`due_on` text NOT NULL,
	`task` blob NOT NULL,
	`done_at` integer,
	`done_by` text,
	`happened` blob,
	FOREIGN KEY (`outcome_id`) REFERENCES `risk_outcome`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `follow_up` (`id`, `outcome_id`, `session`, `owner_id`, `due_on`, `task`, `done_at`, `done_by`, `happened`) SELECT `id`, `outcome_id`, `session`, `owner_id`, `due_on`, `task`, `done_at`, `done_by`, `happened` FROM `follow_up_before`;
--> statement-breakpoint
DROP TABLE `follow_up_before`;
--> statement-breakpoint
DROP TABLE `risk_outcome_before`;
--> statement-breakpoint
CREATE INDEX `follow_up_of_owner` ON `follow_up` (`owner_id`,`done_at`,`due_on`);
--> statement-breakpoint
CREATE INDEX `follow_up_open` ON `follow_up` (`done_at`,`due_on`);
--> statement-breakpoint
CREATE INDEX `risk_outcome_of_session` ON `risk_outcome` (`session`,`person`);
--> statement-breakpoint
CREATE INDEX `risk_outcome_by_time` ON `risk_outcome` (`at`,`id`);
--> statement-breakpoint
-- With the tables went what guards them.
CREATE TRIGGER `risk_outcome_no_change` BEFORE UPDATE ON `risk_outcome`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`session` IS NEW.`session` AND
	OLD.`person` IS NEW.`person` AND
	OLD.`document_id` IS NEW.`document_id` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`content` IS NEW.`content` OR coalesce(substr(NEW.`content`, 1, 1) > substr(OLD.`content`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'what came of an alert stays as it was filed');
END;
--> statement-breakpoint
CREATE TRIGGER `risk_outcome_no_delete` BEFORE DELETE ON `risk_outcome`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'what came of an alert stays as it was filed');
END;
--> statement-breakpoint
CREATE TRIGGER `follow_up_is_done_once` BEFORE UPDATE ON `follow_up`
WHEN (
	OLD.`done_at` IS NOT NULL OR
	OLD.`id` IS NOT NEW.`id` OR
	OLD.`outcome_id` IS NOT NEW.`outcome_id` OR
	OLD.`session` IS NOT NEW.`session` OR
	OLD.`owner_id` IS NOT NEW.`owner_id` OR
	OLD.`due_on` IS NOT NEW.`due_on` OR
	OLD.`task` IS NOT NEW.`task`
) AND NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`outcome_id` IS NEW.`outcome_id` AND
	OLD.`session` IS NEW.`session` AND
	OLD.`owner_id` IS NEW.`owner_id` AND
	OLD.`due_on` IS NEW.`due_on` AND
	OLD.`done_at` IS NEW.`done_at` AND
	OLD.`done_by` IS NEW.`done_by` AND
	(OLD.`task` IS NEW.`task` OR coalesce(substr(NEW.`task`, 1, 1) > substr(OLD.`task`, 1, 1), 0)) AND
	(OLD.`happened` IS NEW.`happened` OR coalesce(substr(NEW.`happened`, 1, 1) > substr(OLD.`happened`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'a follow-up is done once');
END;
--> statement-breakpoint
CREATE TRIGGER `follow_up_no_delete` BEFORE DELETE ON `follow_up`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'a follow-up is done, never deleted');
END;
