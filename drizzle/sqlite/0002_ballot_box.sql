CREATE TABLE `ballot_box` (
	`session` integer NOT NULL,
	`box` text NOT NULL,
	`counts` blob NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`session`, `box`)
);
