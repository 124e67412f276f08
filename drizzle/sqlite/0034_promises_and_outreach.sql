CREATE TABLE `attendance_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text NOT NULL,
	`kind` text NOT NULL,
	`times` integer NOT NULL,
	`window_days` integer NOT NULL,
	`counts_excused` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attendance_rule_of_program` ON `attendance_rule` (`program_id`);
--> statement-breakpoint
CREATE TABLE `obligation_act` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`program_id` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`words` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `obligation_act_of_client` ON `obligation_act` (`client_id`,`kind`);
--> statement-breakpoint
CREATE INDEX `obligation_act_of_program` ON `obligation_act` (`program_id`);
--> statement-breakpoint
CREATE TABLE `obligation_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text NOT NULL,
	`kind` text NOT NULL,
	`interval_length` integer NOT NULL,
	`warn_days` integer NOT NULL,
	`owner` text NOT NULL,
	`source` text NOT NULL,
	`source_on` text,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `obligation_rule_of_program` ON `obligation_rule` (`program_id`);
--> statement-breakpoint
CREATE TABLE `outreach` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`program_id` text NOT NULL,
	`since` text NOT NULL,
	`open` text,
	`owner_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	`outcome` text,
	`words` blob,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outreach_open` ON `outreach` (`open`);
--> statement-breakpoint
CREATE INDEX `outreach_of_client` ON `outreach` (`client_id`);
--> statement-breakpoint
CREATE INDEX `outreach_of_program` ON `outreach` (`program_id`,`closed_at`);
--> statement-breakpoint
CREATE TABLE `outreach_try` (
	`id` text PRIMARY KEY NOT NULL,
	`outreach_id` text NOT NULL,
	`way` text NOT NULL,
	`tried_at` integer NOT NULL,
	`outcome` text NOT NULL,
	`words` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`outreach_id`) REFERENCES `outreach`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outreach_try_of` ON `outreach_try` (`outreach_id`,`tried_at`);
--> statement-breakpoint
-- A certification is withdrawn, never changed; a try to reach somebody is appended.
CREATE TRIGGER `obligation_act_stays` BEFORE UPDATE ON `obligation_act`
WHEN NOT (
	OLD.`id` IS NEW.`id` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`program_id` IS NEW.`program_id` AND
	OLD.`kind` IS NEW.`kind` AND
	OLD.`day` IS NEW.`day` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`withdrawn_at` IS NEW.`withdrawn_at` OR OLD.`withdrawn_at` IS NULL) AND
	(OLD.`withdrawn_by` IS NEW.`withdrawn_by` OR OLD.`withdrawn_by` IS NULL) AND
	(OLD.`words` IS NEW.`words` OR (EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND coalesce(substr(NEW.`words`, 1, 1) > substr(OLD.`words`, 1, 1), 0)))
)
BEGIN
	SELECT RAISE(ABORT, 'a certification is withdrawn, not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `obligation_act_no_delete` BEFORE DELETE ON `obligation_act`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'a certification is withdrawn, not changed');
END;
--> statement-breakpoint
CREATE TRIGGER `outreach_try_no_update` BEFORE UPDATE ON `outreach_try`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`outreach_id` IS NEW.`outreach_id` AND
	OLD.`way` IS NEW.`way` AND
	OLD.`tried_at` IS NEW.`tried_at` AND
	OLD.`outcome` IS NEW.`outcome` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`words` IS NEW.`words` OR coalesce(substr(NEW.`words`, 1, 1) > substr(OLD.`words`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'what was tried stays');
END;
--> statement-breakpoint
CREATE TRIGGER `outreach_try_no_delete` BEFORE DELETE ON `outreach_try`
WHEN NOT EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'disposing')
BEGIN
	SELECT RAISE(ABORT, 'what was tried stays');
END;
