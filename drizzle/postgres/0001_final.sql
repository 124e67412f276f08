-- What happened is never edited: the log (R11), attendance, addenda and signed notes (R16), the audit chain (R17).
-- A correction is a new row.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'raise_exception';
END $$;
--> statement-breakpoint
CREATE TRIGGER "event_no_change" BEFORE UPDATE OR DELETE ON "event"
FOR EACH ROW EXECUTE FUNCTION refuse_change('the log is append-only');
--> statement-breakpoint
CREATE TRIGGER "event_no_truncate" BEFORE TRUNCATE ON "event"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the log is append-only');
--> statement-breakpoint
CREATE TRIGGER "audit_no_change" BEFORE UPDATE OR DELETE ON "audit"
FOR EACH ROW EXECUTE FUNCTION refuse_change('the audit chain is append-only');
--> statement-breakpoint
CREATE TRIGGER "audit_no_truncate" BEFORE TRUNCATE ON "audit"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the audit chain is append-only');
--> statement-breakpoint
CREATE TRIGGER "attendance_no_change" BEFORE UPDATE OR DELETE ON "attendance"
FOR EACH ROW EXECUTE FUNCTION refuse_change('attendance is corrected by appending');
--> statement-breakpoint
CREATE TRIGGER "attendance_no_truncate" BEFORE TRUNCATE ON "attendance"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('attendance is corrected by appending');
--> statement-breakpoint
CREATE TRIGGER "addendum_no_change" BEFORE UPDATE OR DELETE ON "addendum"
FOR EACH ROW EXECUTE FUNCTION refuse_change('an addendum is final');
--> statement-breakpoint
CREATE TRIGGER "addendum_no_truncate" BEFORE TRUNCATE ON "addendum"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('an addendum is final');
--> statement-breakpoint
CREATE TRIGGER "note_no_delete" BEFORE DELETE ON "note"
FOR EACH ROW EXECUTE FUNCTION refuse_change('a note is never deleted');
--> statement-breakpoint
CREATE TRIGGER "note_no_truncate" BEFORE TRUNCATE ON "note"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a note is never deleted');
--> statement-breakpoint
-- Only a review may still be noted on a signed note.
CREATE TRIGGER "note_signed_is_final" BEFORE UPDATE ON "note"
FOR EACH ROW WHEN (OLD."status" = 'signed' AND (
	OLD."id" IS DISTINCT FROM NEW."id" OR
	OLD."session" IS DISTINCT FROM NEW."session" OR
	OLD."kind" IS DISTINCT FROM NEW."kind" OR
	OLD."person" IS DISTINCT FROM NEW."person" OR
	OLD."client_id" IS DISTINCT FROM NEW."client_id" OR
	OLD."format" IS DISTINCT FROM NEW."format" OR
	OLD."content" IS DISTINCT FROM NEW."content" OR
	OLD."status" IS DISTINCT FROM NEW."status" OR
	OLD."version" IS DISTINCT FROM NEW."version" OR
	OLD."author_id" IS DISTINCT FROM NEW."author_id" OR
	OLD."created_at" IS DISTINCT FROM NEW."created_at" OR
	OLD."changed_at" IS DISTINCT FROM NEW."changed_at" OR
	OLD."signed_at" IS DISTINCT FROM NEW."signed_at" OR
	OLD."signed_by" IS DISTINCT FROM NEW."signed_by" OR
	OLD."signature" IS DISTINCT FROM NEW."signature"
))
EXECUTE FUNCTION refuse_change('a signed note is amended, not changed');
