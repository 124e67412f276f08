CREATE INDEX `document_of_author_by_time` ON `note` (`author_id`,`kind`,`created_at`);
--> statement-breakpoint
CREATE INDEX `document_of_client_by_time` ON `note` (`client_id`,`created_at`);
