ALTER TABLE "session" ADD COLUMN "practice_of" text;
--> statement-breakpoint
-- A practice session leaves nothing behind, so its log alone may be deleted; a session is never made one afterwards.
CREATE FUNCTION refuse_deleting_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM "session" WHERE "session"."id" = OLD."session" AND "session"."practice_of" IS NOT NULL) THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'raise_exception';
END $$;
--> statement-breakpoint
DROP TRIGGER "event_no_change" ON "event";
--> statement-breakpoint
CREATE TRIGGER "event_no_change" BEFORE UPDATE ON "event"
FOR EACH ROW EXECUTE FUNCTION refuse_change('the log is append-only');
--> statement-breakpoint
CREATE TRIGGER "event_no_delete" BEFORE DELETE ON "event"
FOR EACH ROW EXECUTE FUNCTION refuse_deleting_log();
--> statement-breakpoint
CREATE TRIGGER "session_stays_practice" BEFORE UPDATE ON "session"
FOR EACH ROW WHEN (OLD."practice_of" IS DISTINCT FROM NEW."practice_of")
EXECUTE FUNCTION refuse_change('a session stays what it was planned as');
--> statement-breakpoint
CREATE TRIGGER "session_no_delete" BEFORE DELETE ON "session"
FOR EACH ROW WHEN (OLD."practice_of" IS NULL)
EXECUTE FUNCTION refuse_change('a session of the record stays');
