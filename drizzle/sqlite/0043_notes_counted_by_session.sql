DROP INDEX `document_of_session`;--> statement-breakpoint
CREATE INDEX `document_of_session` ON `note` (`session`,`kind`,`signed_at`,`due_at`);