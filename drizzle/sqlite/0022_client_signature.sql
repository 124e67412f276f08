CREATE TABLE `client_signature` (
	`id` text PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`signature` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`note_id`) REFERENCES `note`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `client_signature_of_note` ON `client_signature` (`note_id`,`at`);
--> statement-breakpoint
CREATE TRIGGER `client_signature_no_update` BEFORE UPDATE ON `client_signature`
WHEN NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`note_id` IS NEW.`note_id` AND
	OLD.`by` IS NEW.`by` AND
	OLD.`at` IS NEW.`at` AND
	(OLD.`signature` IS NEW.`signature` OR coalesce(substr(NEW.`signature`, 1, 1) > substr(OLD.`signature`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'what a client signed is final');
END;
--> statement-breakpoint
CREATE TRIGGER `client_signature_no_delete` BEFORE DELETE ON `client_signature`
BEGIN
	SELECT RAISE(ABORT, 'what a client signed is final');
END;
