CREATE INDEX "document_of_author_by_time" ON "note" USING btree ("author_id","kind","created_at");
--> statement-breakpoint
CREATE INDEX "document_of_client_by_time" ON "note" USING btree ("client_id","created_at");
