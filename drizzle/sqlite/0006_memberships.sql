CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`standing` text NOT NULL,
	`group_id` text,
	`program_id` text,
	`starts_at` integer,
	`ends_at` integer,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `membership_of_staff` ON `membership` (`staff_id`);--> statement-breakpoint
CREATE INDEX `membership_in_group` ON `membership` (`group_id`);--> statement-breakpoint
CREATE INDEX `membership_in_program` ON `membership` (`program_id`);--> statement-breakpoint
-- Whoever had a role and belonged to a group had that standing there; what they were before they belonged to any opened nothing.
INSERT INTO `membership` (`id`, `staff_id`, `standing`, `group_id`, `starts_at`, `granted_by`, `granted_at`)
SELECT lower(hex(randomblob(16))), `staff`.`id`, `role`.`value`, `therapy_group`.`id`,
	max(`staff`.`created_at`, `therapy_group`.`created_at`), 'system', max(`staff`.`created_at`, `therapy_group`.`created_at`)
FROM `group_staff`
JOIN `staff` ON `staff`.`id` = `group_staff`.`staff_id`
JOIN `therapy_group` ON `therapy_group`.`id` = `group_staff`.`group_id`
JOIN json_each(`staff`.`roles`) AS `role`
WHERE `role`.`value` <> 'admin';
--> statement-breakpoint
INSERT INTO `membership` (`id`, `staff_id`, `standing`, `starts_at`, `granted_by`, `granted_at`)
SELECT lower(hex(randomblob(16))), `staff`.`id`, 'admin', `staff`.`created_at`, 'system', `staff`.`created_at`
FROM `staff` JOIN json_each(`staff`.`roles`) AS `role` ON `role`.`value` = 'admin';
--> statement-breakpoint
CREATE TRIGGER `membership_no_delete` BEFORE DELETE ON `membership`
BEGIN
	SELECT RAISE(ABORT, 'a membership is ended, never deleted');
END;
