DROP TABLE `group_staff`;--> statement-breakpoint
ALTER TABLE `staff` DROP COLUMN `roles`;