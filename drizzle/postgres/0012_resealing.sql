-- What happened still cannot be changed. A sealed value may be sealed again under a newer key, its first byte, where everything else in the row
-- stays as it is, and only in a transaction that holds the row `resealing` in the settings: no other ever sees that row.
CREATE FUNCTION refuse_unless_resealed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	was jsonb := to_jsonb(OLD);
	is_now jsonb := to_jsonb(NEW);
	sealed text;
BEGIN
	IF EXISTS (SELECT 1 FROM "setting" WHERE "key" = 'resealing') THEN
		-- The arguments after the first name the sealed columns. Bytes are written as \x and two digits each.
		FOREACH sealed IN ARRAY TG_ARGV[1:] LOOP
			EXIT WHEN was -> sealed IS DISTINCT FROM is_now -> sealed
				AND NOT coalesce(substr(is_now ->> sealed, 3, 2) > substr(was ->> sealed, 3, 2), false);
			was := was - sealed;
			is_now := is_now - sealed;
		END LOOP;
		IF was = is_now THEN
			RETURN NEW;
		END IF;
	END IF;
	RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'raise_exception';
END $$;
--> statement-breakpoint
DROP TRIGGER "event_no_change" ON "event";
--> statement-breakpoint
CREATE TRIGGER "event_no_change" BEFORE UPDATE ON "event"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('the log is append-only', 'body');
--> statement-breakpoint
DROP TRIGGER "audit_no_change" ON "audit";
--> statement-breakpoint
CREATE TRIGGER "audit_no_change" BEFORE UPDATE ON "audit"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('the audit chain is append-only', 'detail');
--> statement-breakpoint
CREATE TRIGGER "audit_no_delete" BEFORE DELETE ON "audit"
FOR EACH ROW EXECUTE FUNCTION refuse_change('the audit chain is append-only');
--> statement-breakpoint
DROP TRIGGER "attendance_no_change" ON "attendance";
--> statement-breakpoint
CREATE TRIGGER "attendance_no_change" BEFORE UPDATE ON "attendance"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('attendance is corrected by appending', 'reason');
--> statement-breakpoint
CREATE TRIGGER "attendance_no_delete" BEFORE DELETE ON "attendance"
FOR EACH ROW EXECUTE FUNCTION refuse_change('attendance is corrected by appending');
--> statement-breakpoint
DROP TRIGGER "addendum_no_change" ON "addendum";
--> statement-breakpoint
CREATE TRIGGER "addendum_no_change" BEFORE UPDATE ON "addendum"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('an addendum is final', 'text', 'signature');
--> statement-breakpoint
CREATE TRIGGER "addendum_no_delete" BEFORE DELETE ON "addendum"
FOR EACH ROW EXECUTE FUNCTION refuse_change('an addendum is final');
--> statement-breakpoint
DROP TRIGGER "note_signed_is_final" ON "note";
--> statement-breakpoint
-- A signed note only learns who reviewed it.
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
EXECUTE FUNCTION refuse_unless_resealed('a signed note is amended, not changed', 'content', 'signature');
