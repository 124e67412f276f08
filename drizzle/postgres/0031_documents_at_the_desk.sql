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
-- With how many reasons a note was signed goes with the signature.
DROP TRIGGER "note_signed_is_final" ON "note";
--> statement-breakpoint
CREATE TRIGGER "note_signed_is_final" BEFORE UPDATE ON "note"
FOR EACH ROW WHEN (OLD."status" = 'signed' AND (
	OLD."id" IS DISTINCT FROM NEW."id" OR
	OLD."session" IS DISTINCT FROM NEW."session" OR
	OLD."kind" IS DISTINCT FROM NEW."kind" OR
	OLD."person" IS DISTINCT FROM NEW."person" OR
	OLD."program_id" IS DISTINCT FROM NEW."program_id" OR
	OLD."format" IS DISTINCT FROM NEW."format" OR
	OLD."content" IS DISTINCT FROM NEW."content" OR
	OLD."facts" IS DISTINCT FROM NEW."facts" OR
	OLD."status" IS DISTINCT FROM NEW."status" OR
	OLD."version" IS DISTINCT FROM NEW."version" OR
	OLD."author_id" IS DISTINCT FROM NEW."author_id" OR
	OLD."service_at" IS DISTINCT FROM NEW."service_at" OR
	OLD."due_at" IS DISTINCT FROM NEW."due_at" OR
	OLD."created_at" IS DISTINCT FROM NEW."created_at" OR
	OLD."changed_at" IS DISTINCT FROM NEW."changed_at" OR
	OLD."signed_at" IS DISTINCT FROM NEW."signed_at" OR
	OLD."signed_by" IS DISTINCT FROM NEW."signed_by" OR
	OLD."reasons" IS DISTINCT FROM NEW."reasons" OR
	OLD."signature" IS DISTINCT FROM NEW."signature" OR
	OLD."co_signature" IS DISTINCT FROM NEW."co_signature" OR
	OLD."co_signed_at" IS DISTINCT FROM NEW."co_signed_at" OR
	OLD."co_signed_by" IS DISTINCT FROM NEW."co_signed_by" OR
	(OLD."in_error_at" IS NOT NULL AND (
		OLD."in_error_at" IS DISTINCT FROM NEW."in_error_at" OR
		OLD."in_error_by" IS DISTINCT FROM NEW."in_error_by" OR
		OLD."in_error_reason" IS DISTINCT FROM NEW."in_error_reason"
	))
))
EXECUTE FUNCTION refuse_unless_resealed('a signed note is amended, not changed', 'content', 'facts', 'signature', 'co_signature', 'in_error_reason');
--> statement-breakpoint
DROP TRIGGER "note_awaiting_is_final" ON "note";
--> statement-breakpoint
CREATE TRIGGER "note_awaiting_is_final" BEFORE UPDATE ON "note"
FOR EACH ROW WHEN (OLD."status" = 'awaiting' AND (
	OLD."id" IS DISTINCT FROM NEW."id" OR
	OLD."session" IS DISTINCT FROM NEW."session" OR
	OLD."kind" IS DISTINCT FROM NEW."kind" OR
	OLD."person" IS DISTINCT FROM NEW."person" OR
	OLD."program_id" IS DISTINCT FROM NEW."program_id" OR
	OLD."format" IS DISTINCT FROM NEW."format" OR
	OLD."service_at" IS DISTINCT FROM NEW."service_at" OR
	OLD."author_id" IS DISTINCT FROM NEW."author_id" OR
	OLD."created_at" IS DISTINCT FROM NEW."created_at" OR
	OLD."content" IS DISTINCT FROM NEW."content" OR
	(NEW."status" = 'signed' AND NEW."co_signature" IS NULL) OR
	(NEW."status" <> 'draft' AND (
		OLD."facts" IS DISTINCT FROM NEW."facts" OR
		OLD."signed_at" IS DISTINCT FROM NEW."signed_at" OR
		OLD."signed_by" IS DISTINCT FROM NEW."signed_by" OR
		OLD."reasons" IS DISTINCT FROM NEW."reasons" OR
		OLD."signature" IS DISTINCT FROM NEW."signature"
	))
))
EXECUTE FUNCTION refuse_unless_resealed('a note that awaits a co-signature is co-signed or returned, not changed', 'content', 'facts', 'signature');
