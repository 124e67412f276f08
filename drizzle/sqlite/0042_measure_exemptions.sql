CREATE TABLE `measure_exemption` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text NOT NULL,
	`client_id` text NOT NULL,
	`slug` text NOT NULL,
	`reason` blob NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`ended_by` text,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `measure_exemption_of_program` ON `measure_exemption` (`program_id`);--> statement-breakpoint
CREATE INDEX `measure_exemption_of_client` ON `measure_exemption` (`client_id`);