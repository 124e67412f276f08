DROP INDEX "document_due";
--> statement-breakpoint
DROP INDEX "document_of_person";
--> statement-breakpoint
DROP INDEX "document_waiting";
--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "reasons" integer;
--> statement-breakpoint
CREATE INDEX "document_in_error" ON "note" USING btree ("session","person") WHERE in_error_at is not null;
--> statement-breakpoint
CREATE INDEX "document_of_session" ON "note" USING btree ("session");
--> statement-breakpoint
CREATE UNIQUE INDEX "document_of_person" ON "note" USING btree ("session","kind","person") WHERE in_error_at is null;
--> statement-breakpoint
CREATE INDEX "document_waiting" ON "note" USING btree ("status",(case when due_at is null then created_at else due_at end)) WHERE reviewed_at is null;
--> statement-breakpoint
-- The count is of what was signed, and goes with the signature.
CREATE TRIGGER "note_reasons_are_signed" BEFORE UPDATE ON "note"
FOR EACH ROW WHEN (OLD."status" <> 'draft' AND NEW."status" <> 'draft' AND OLD."reasons" IS DISTINCT FROM NEW."reasons")
EXECUTE FUNCTION refuse_change('a signed note is amended, not changed');
