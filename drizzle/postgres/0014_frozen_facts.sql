CREATE TABLE "document_event" (
	"id" text PRIMARY KEY NOT NULL,
	"note_id" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"for_staff" text NOT NULL,
	"as_who" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"done_at" bigint,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "participant_binding" (
	"id" text PRIMARY KEY NOT NULL,
	"participant" text NOT NULL,
	"client_id" text NOT NULL,
	"name" "bytea" NOT NULL,
	"preferred_name" "bytea" NOT NULL,
	"reason" "bytea" NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_participant" (
	"id" text PRIMARY KEY NOT NULL,
	"session" bigint NOT NULL,
	"person" text NOT NULL,
	"client_id" text,
	"enrolment" text,
	"name" "bytea" NOT NULL,
	"preferred_name" "bytea" NOT NULL,
	"source" text NOT NULL,
	"reason" "bytea",
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_staff" (
	"id" text PRIMARY KEY NOT NULL,
	"session" bigint NOT NULL,
	"staff_id" text NOT NULL,
	"version" integer NOT NULL,
	"name" "bytea" NOT NULL,
	"credentials" text NOT NULL,
	"role" text,
	"from_at" bigint,
	"to_at" bigint,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "stays" jsonb;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "group_title" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "program_name" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "modality" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "note_format" text;--> statement-breakpoint
ALTER TABLE "document_event" ADD CONSTRAINT "document_event_note_id_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_event" ADD CONSTRAINT "document_event_for_staff_staff_id_fk" FOREIGN KEY ("for_staff") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_binding" ADD CONSTRAINT "participant_binding_participant_session_participant_id_fk" FOREIGN KEY ("participant") REFERENCES "public"."session_participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_binding" ADD CONSTRAINT "participant_binding_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_participant" ADD CONSTRAINT "session_participant_session_session_id_fk" FOREIGN KEY ("session") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_participant" ADD CONSTRAINT "session_participant_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_participant" ADD CONSTRAINT "session_participant_enrolment_enrolment_id_fk" FOREIGN KEY ("enrolment") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_staff" ADD CONSTRAINT "session_staff_session_session_id_fk" FOREIGN KEY ("session") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_staff" ADD CONSTRAINT "session_staff_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_event_for" ON "document_event" USING btree ("for_staff","done_at");--> statement-breakpoint
CREATE INDEX "document_event_of_note" ON "document_event" USING btree ("note_id");--> statement-breakpoint
CREATE INDEX "participant_binding_participant" ON "participant_binding" USING btree ("participant");--> statement-breakpoint
CREATE INDEX "participant_binding_client" ON "participant_binding" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_participant_person" ON "session_participant" USING btree ("session","person");--> statement-breakpoint
CREATE INDEX "session_participant_client" ON "session_participant" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_staff_version" ON "session_staff" USING btree ("session","staff_id","version");--> statement-breakpoint
CREATE INDEX "note_of_author" ON "note" USING btree ("author_id","status");
--> statement-breakpoint
-- What the record says of a session is never edited (R18): more rows follow. Sealed again under a newer key it may be.
CREATE TRIGGER "session_participant_no_change" BEFORE UPDATE ON "session_participant"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('who was expected and who came stays as it was', 'name', 'preferred_name', 'reason');
--> statement-breakpoint
CREATE TRIGGER "session_participant_no_delete" BEFORE DELETE ON "session_participant"
FOR EACH ROW EXECUTE FUNCTION refuse_change('who was expected and who came stays as it was');
--> statement-breakpoint
CREATE TRIGGER "session_participant_no_truncate" BEFORE TRUNCATE ON "session_participant"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('who was expected and who came stays as it was');
--> statement-breakpoint
CREATE TRIGGER "participant_binding_no_change" BEFORE UPDATE ON "participant_binding"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('a binding is followed by another, not changed', 'name', 'preferred_name', 'reason');
--> statement-breakpoint
CREATE TRIGGER "participant_binding_no_delete" BEFORE DELETE ON "participant_binding"
FOR EACH ROW EXECUTE FUNCTION refuse_change('a binding is followed by another, not changed');
--> statement-breakpoint
CREATE TRIGGER "participant_binding_no_truncate" BEFORE TRUNCATE ON "participant_binding"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a binding is followed by another, not changed');
--> statement-breakpoint
CREATE TRIGGER "session_staff_no_change" BEFORE UPDATE ON "session_staff"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('who led is corrected by appending', 'name');
--> statement-breakpoint
CREATE TRIGGER "session_staff_no_delete" BEFORE DELETE ON "session_staff"
FOR EACH ROW EXECUTE FUNCTION refuse_change('who led is corrected by appending');
--> statement-breakpoint
CREATE TRIGGER "session_staff_no_truncate" BEFORE TRUNCATE ON "session_staff"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('who led is corrected by appending');
--> statement-breakpoint
CREATE TRIGGER "document_event_no_delete" BEFORE DELETE ON "document_event"
FOR EACH ROW EXECUTE FUNCTION refuse_change('what came after a signature stays');
--> statement-breakpoint
CREATE TRIGGER "document_event_no_truncate" BEFORE TRUNCATE ON "document_event"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what came after a signature stays');
--> statement-breakpoint
CREATE TRIGGER "document_event_done_once" BEFORE UPDATE ON "document_event"
FOR EACH ROW WHEN (OLD."done_at" IS NOT NULL OR
	OLD."id" IS DISTINCT FROM NEW."id" OR
	OLD."note_id" IS DISTINCT FROM NEW."note_id" OR
	OLD."kind" IS DISTINCT FROM NEW."kind" OR
	OLD."version" IS DISTINCT FROM NEW."version" OR
	OLD."for_staff" IS DISTINCT FROM NEW."for_staff" OR
	OLD."as_who" IS DISTINCT FROM NEW."as_who" OR
	OLD."by" IS DISTINCT FROM NEW."by" OR
	OLD."at" IS DISTINCT FROM NEW."at")
EXECUTE FUNCTION refuse_change('what came after a signature is only marked as done');
--> statement-breakpoint
-- Once it has started, a session keeps the titles, the zone and the format that it had then.
CREATE TRIGGER "session_stays_frozen" BEFORE UPDATE ON "session"
FOR EACH ROW WHEN (OLD."time_zone" IS NOT NULL AND (
	OLD."group_title" IS DISTINCT FROM NEW."group_title" OR
	OLD."program_name" IS DISTINCT FROM NEW."program_name" OR
	OLD."time_zone" IS DISTINCT FROM NEW."time_zone" OR
	OLD."modality" IS DISTINCT FROM NEW."modality" OR
	OLD."note_format" IS DISTINCT FROM NEW."note_format"
))
EXECUTE FUNCTION refuse_change('what a session started with stays');
--> statement-breakpoint
DROP TRIGGER "note_signed_is_final" ON "note";
--> statement-breakpoint
-- A signed note only learns who reviewed it, and which client a guest turned out to be, once a binding says so.
CREATE TRIGGER "note_signed_is_final" BEFORE UPDATE ON "note"
FOR EACH ROW WHEN (OLD."status" = 'signed' AND (
	OLD."id" IS DISTINCT FROM NEW."id" OR
	OLD."session" IS DISTINCT FROM NEW."session" OR
	OLD."kind" IS DISTINCT FROM NEW."kind" OR
	OLD."person" IS DISTINCT FROM NEW."person" OR
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
--> statement-breakpoint
CREATE FUNCTION refuse_unbound_client() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (
		SELECT 1 FROM "participant_binding"
		JOIN "session_participant" ON "session_participant"."id" = "participant_binding"."participant"
		WHERE "session_participant"."session" = OLD."session" AND "session_participant"."person" = OLD."person"
			AND "participant_binding"."client_id" = NEW."client_id"
	) THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'a signed note is amended, not changed' USING ERRCODE = 'raise_exception';
END $$;
--> statement-breakpoint
CREATE TRIGGER "note_signed_is_bound" BEFORE UPDATE ON "note"
FOR EACH ROW WHEN (OLD."status" = 'signed' AND OLD."client_id" IS DISTINCT FROM NEW."client_id")
EXECUTE FUNCTION refuse_unbound_client();
