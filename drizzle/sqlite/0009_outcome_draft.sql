CREATE TABLE `outcome_draft` (
	`alert` text NOT NULL,
	`staff_id` text NOT NULL,
	`content` blob NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`alert`, `staff_id`)
);
