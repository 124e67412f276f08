CREATE TABLE `waiting_vote` (
	`session` integer NOT NULL,
	`box` text NOT NULL,
	`seat` text NOT NULL,
	`vote` blob NOT NULL,
	PRIMARY KEY(`session`, `box`, `seat`)
);
