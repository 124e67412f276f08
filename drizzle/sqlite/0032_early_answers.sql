CREATE TABLE `early_answer` (
	`pass_id` text NOT NULL,
	`session` integer NOT NULL,
	`block` text NOT NULL,
	`said` blob NOT NULL,
	`version` integer NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`pass_id`, `session`, `block`),
	FOREIGN KEY (`pass_id`) REFERENCES `day_pass`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `early_answer_of_session` ON `early_answer` (`session`);
