CREATE TABLE `access_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`client_id` text NOT NULL,
	`reason` blob NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`reviewed_at` integer,
	`reviewed_by` text
);
--> statement-breakpoint
CREATE INDEX `access_grant_of_staff` ON `access_grant` (`staff_id`,`client_id`);
--> statement-breakpoint
CREATE INDEX `access_grant_by_start` ON `access_grant` (`starts_at`);
--> statement-breakpoint
-- That a record was opened stays as it was opened, and that it was reviewed is noted once. The reason may be sealed again under a new key.
CREATE TRIGGER `access_grant_no_delete` BEFORE DELETE ON `access_grant`
BEGIN
	SELECT RAISE(ABORT, 'access that was opened stays on record');
END;
--> statement-breakpoint
CREATE TRIGGER `access_grant_stays` BEFORE UPDATE ON `access_grant`
WHEN (
	OLD.`id` IS NOT NEW.`id` OR
	OLD.`staff_id` IS NOT NEW.`staff_id` OR
	OLD.`client_id` IS NOT NEW.`client_id` OR
	OLD.`reason` IS NOT NEW.`reason` OR
	OLD.`starts_at` IS NOT NEW.`starts_at` OR
	OLD.`ends_at` IS NOT NEW.`ends_at` OR
	(OLD.`reviewed_at` IS NOT NULL AND (OLD.`reviewed_at` IS NOT NEW.`reviewed_at` OR OLD.`reviewed_by` IS NOT NEW.`reviewed_by`))
) AND NOT (
	EXISTS (SELECT 1 FROM `setting` WHERE `key` = 'resealing') AND
	OLD.`id` IS NEW.`id` AND
	OLD.`staff_id` IS NEW.`staff_id` AND
	OLD.`client_id` IS NEW.`client_id` AND
	OLD.`starts_at` IS NEW.`starts_at` AND
	OLD.`ends_at` IS NEW.`ends_at` AND
	OLD.`reviewed_at` IS NEW.`reviewed_at` AND
	OLD.`reviewed_by` IS NEW.`reviewed_by` AND
	(OLD.`reason` IS NEW.`reason` OR coalesce(substr(NEW.`reason`, 1, 1) > substr(OLD.`reason`, 1, 1), 0))
)
BEGIN
	SELECT RAISE(ABORT, 'access that was opened stays on record');
END;
