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
-- That a record was opened stays as it was opened, and that it was reviewed is noted once. The reason may be sealed again under a new key; what it
-- says stands in the audit as well.
CREATE TRIGGER `access_grant_no_delete` BEFORE DELETE ON `access_grant`
BEGIN
	SELECT RAISE(ABORT, 'access that was opened stays on record');
END;
--> statement-breakpoint
CREATE TRIGGER `access_grant_stays` BEFORE UPDATE ON `access_grant`
WHEN OLD.`staff_id` <> NEW.`staff_id` OR OLD.`client_id` <> NEW.`client_id` OR OLD.`starts_at` <> NEW.`starts_at` OR OLD.`ends_at` <> NEW.`ends_at`
	OR (OLD.`reviewed_at` IS NOT NULL AND OLD.`reviewed_at` IS NOT NEW.`reviewed_at`)
BEGIN
	SELECT RAISE(ABORT, 'access that was opened stays on record');
END;
