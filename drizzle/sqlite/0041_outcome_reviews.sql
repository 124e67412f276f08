CREATE TABLE `outcome_review` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`program_id` text NOT NULL,
	`measure` text NOT NULL,
	`rule` text NOT NULL,
	`decides` text,
	`decision` text,
	`plan_id` text,
	`facts` blob,
	`barriers` blob NOT NULL,
	`words` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outcome_review_decided_once` ON `outcome_review` (`decides`);--> statement-breakpoint
CREATE INDEX `outcome_review_of_client` ON `outcome_review` (`client_id`,`at`);--> statement-breakpoint
CREATE INDEX `outcome_review_of_program` ON `outcome_review` (`program_id`,`at`);
--> statement-breakpoint
-- A review is appended: what was seen and decided does not change.
CREATE TRIGGER `outcome_review_no_update` BEFORE UPDATE ON `outcome_review`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`program_id` IS NEW.`program_id` AND
	OLD.`measure` IS NEW.`measure` AND
	OLD.`rule` IS NEW.`rule` AND
	OLD.`decides` IS NEW.`decides` AND
	OLD.`decision` IS NEW.`decision` AND
	OLD.`plan_id` IS NEW.`plan_id` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`facts` IS NEW.`facts` OR coalesce(substr(NEW.`facts`, 1, 1) > substr(OLD.`facts`, 1, 1), 0)) AND
	(OLD.`barriers` IS NEW.`barriers` OR coalesce(substr(NEW.`barriers`, 1, 1) > substr(OLD.`barriers`, 1, 1), 0)) AND
	(OLD.`words` IS NEW.`words` OR coalesce(substr(NEW.`words`, 1, 1) > substr(OLD.`words`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'an outcome review stays as it was filed');
END;
--> statement-breakpoint
CREATE TRIGGER `outcome_review_no_delete` BEFORE DELETE ON `outcome_review`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'an outcome review stays as it was filed');
END;
