CREATE TABLE `audit_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`keyed_from` integer NOT NULL,
	`unproven_to` integer NOT NULL,
	`mac` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `audit` ADD `login` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `address` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `purpose` text;--> statement-breakpoint
CREATE INDEX `audit_by_time` ON `audit` (`at`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_by_person` ON `audit` (`by`,`at`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_by_client` ON `audit` (`client_id`,`at`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_by_session` ON `audit` (`session`,`at`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_by_act` ON `audit` (`act`,`at`,`seq`);