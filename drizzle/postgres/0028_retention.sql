CREATE TABLE "client_merge" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"kept_id" text NOT NULL,
	"act" text NOT NULL,
	"reason" "bytea" NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disposal" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subjects" jsonb NOT NULL,
	"rules" jsonb NOT NULL,
	"status" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" bigint NOT NULL,
	"agreed_by" text,
	"done_at" bigint,
	"counts" jsonb,
	"left_alone" jsonb
);
--> statement-breakpoint
CREATE TABLE "legal_hold" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text,
	"program_id" text,
	"reason" "bytea" NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"released_at" bigint,
	"released_by" text
);
--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "merged_into" text;
--> statement-breakpoint
ALTER TABLE "program" ADD COLUMN "retention_years" integer;
--> statement-breakpoint
ALTER TABLE "program" ADD COLUMN "log_months" integer;
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "log_disposed_at" bigint;
--> statement-breakpoint
CREATE INDEX "client_merge_of_client" ON "client_merge" USING btree ("client_id","at");
--> statement-breakpoint
CREATE INDEX "client_merge_into" ON "client_merge" USING btree ("kept_id");
--> statement-breakpoint
CREATE INDEX "disposal_by_time" ON "disposal" USING btree ("proposed_at");
--> statement-breakpoint
CREATE INDEX "legal_hold_of_client" ON "legal_hold" USING btree ("client_id");
--> statement-breakpoint
CREATE INDEX "legal_hold_of_program" ON "legal_hold" USING btree ("program_id");
--> statement-breakpoint
CREATE INDEX "client_merged_into" ON "client" USING btree ("merged_into");
--> statement-breakpoint
-- What is kept is deleted by one act alone, and recorded: in a transaction that holds the row `disposing` in the settings, which no other ever sees.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('attendance', 'addendum', 'note', 'note_step', 'document_event', 'session_participant', 'participant_binding', 'session_staff', 'client_version', 'access_grant', 'client_merge', 'client_signature', 'disclosure', 'risk_outcome', 'follow_up')
		AND EXISTS (SELECT 1 FROM "setting" WHERE "key" = 'disposing') THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'raise_exception';
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION refuse_deleting_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM "setting" WHERE "key" = 'disposing')
		OR EXISTS (SELECT 1 FROM "session" WHERE "session"."id" = OLD."session" AND "session"."practice_of" IS NOT NULL) THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'raise_exception';
END $$;
--> statement-breakpoint
-- A client on hold, and a session of a program on hold, are not deleted even then.
CREATE FUNCTION refuse_deleting_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD."practice_of" IS NOT NULL OR (
		EXISTS (SELECT 1 FROM "setting" WHERE "key" = 'disposing') AND NOT EXISTS (
			SELECT 1 FROM "legal_hold" JOIN "therapy_group" ON "therapy_group"."program_id" = "legal_hold"."program_id"
			WHERE "therapy_group"."id" = OLD."group_id" AND "legal_hold"."released_at" IS NULL
		)
	) THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION 'a session of the record stays' USING ERRCODE = 'raise_exception';
END $$;
--> statement-breakpoint
DROP TRIGGER "session_no_delete" ON "session";
--> statement-breakpoint
CREATE TRIGGER "session_no_delete" BEFORE DELETE ON "session"
FOR EACH ROW EXECUTE FUNCTION refuse_deleting_session();
--> statement-breakpoint
CREATE FUNCTION refuse_deleting_client() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM "setting" WHERE "key" = 'disposing') AND NOT EXISTS (
		SELECT 1 FROM "legal_hold" WHERE "client_id" = OLD."id" AND "released_at" IS NULL
	) THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION 'a client of the record stays' USING ERRCODE = 'raise_exception';
END $$;
--> statement-breakpoint
CREATE TRIGGER "client_no_delete" BEFORE DELETE ON "client"
FOR EACH ROW EXECUTE FUNCTION refuse_deleting_client();
--> statement-breakpoint
-- That two clients were found to be one person, and that they were taken apart again, are rows of their own.
CREATE TRIGGER "client_merge_no_change" BEFORE UPDATE ON "client_merge"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('a merge is taken back by another row, not changed', 'reason');
--> statement-breakpoint
CREATE TRIGGER "client_merge_no_delete" BEFORE DELETE ON "client_merge"
FOR EACH ROW EXECUTE FUNCTION refuse_change('a merge is taken back by another row, not changed');
--> statement-breakpoint
CREATE TRIGGER "client_merge_no_truncate" BEFORE TRUNCATE ON "client_merge"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a merge is taken back by another row, not changed');
--> statement-breakpoint
CREATE TRIGGER "legal_hold_no_delete" BEFORE DELETE ON "legal_hold"
FOR EACH ROW EXECUTE FUNCTION refuse_change('a hold is released, never deleted');
--> statement-breakpoint
CREATE TRIGGER "legal_hold_no_truncate" BEFORE TRUNCATE ON "legal_hold"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a hold is released, never deleted');
--> statement-breakpoint
CREATE TRIGGER "disposal_no_delete" BEFORE DELETE ON "disposal"
FOR EACH ROW EXECUTE FUNCTION refuse_change('what was disposed of stays on record');
--> statement-breakpoint
CREATE TRIGGER "disposal_no_truncate" BEFORE TRUNCATE ON "disposal"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what was disposed of stays on record');
--> statement-breakpoint
-- A hold is only released, once.
CREATE TRIGGER "legal_hold_stays" BEFORE UPDATE ON "legal_hold"
FOR EACH ROW WHEN (
	OLD."id" IS DISTINCT FROM NEW."id" OR OLD."client_id" IS DISTINCT FROM NEW."client_id" OR
	OLD."program_id" IS DISTINCT FROM NEW."program_id" OR OLD."reason" IS DISTINCT FROM NEW."reason" OR
	OLD."by" IS DISTINCT FROM NEW."by" OR OLD."at" IS DISTINCT FROM NEW."at" OR OLD."released_at" IS NOT NULL
)
EXECUTE FUNCTION refuse_unless_resealed('a hold is released, never changed', 'reason');
--> statement-breakpoint
CREATE TRIGGER "disposal_stays" BEFORE UPDATE ON "disposal"
FOR EACH ROW WHEN (
	OLD."status" <> 'proposed' OR OLD."id" IS DISTINCT FROM NEW."id" OR OLD."kind" IS DISTINCT FROM NEW."kind" OR
	OLD."subjects" IS DISTINCT FROM NEW."subjects" OR OLD."rules" IS DISTINCT FROM NEW."rules" OR
	OLD."proposed_by" IS DISTINCT FROM NEW."proposed_by" OR OLD."proposed_at" IS DISTINCT FROM NEW."proposed_at"
)
EXECUTE FUNCTION refuse_change('what was disposed of stays on record');
