CREATE TABLE "care_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"client_id" text NOT NULL,
	"text" "bytea" NOT NULL,
	"owner_id" text NOT NULL,
	"due_on" text NOT NULL,
	"by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"document_id" text,
	"done_at" bigint,
	"done_by" text,
	"happened" "bytea"
);
--> statement-breakpoint
CREATE TABLE "care_meeting" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"status" text NOT NULL,
	"planned_at" bigint NOT NULL,
	"minutes_each" integer NOT NULL,
	"attending" jsonb NOT NULL,
	"chair_id" text,
	"started_at" bigint,
	"current" text,
	"current_since" bigint,
	"ended_at" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	"by" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "care_meeting_person" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"client_id" text NOT NULL,
	"place" integer NOT NULL,
	"reasons" "bytea" NOT NULL,
	"added_why" "bytea",
	"left_out_why" "bytea",
	"discussion" "bytea",
	"discussed_at" bigint,
	"spent" integer DEFAULT 0 NOT NULL,
	"document_id" text,
	"closed_at" bigint,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "care_decision" ADD CONSTRAINT "care_decision_person_id_care_meeting_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."care_meeting_person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "care_decision" ADD CONSTRAINT "care_decision_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "care_decision" ADD CONSTRAINT "care_decision_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "care_meeting" ADD CONSTRAINT "care_meeting_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "care_meeting" ADD CONSTRAINT "care_meeting_chair_id_staff_id_fk" FOREIGN KEY ("chair_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "care_meeting_person" ADD CONSTRAINT "care_meeting_person_meeting_id_care_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."care_meeting"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "care_meeting_person" ADD CONSTRAINT "care_meeting_person_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "care_decision_of_person" ON "care_decision" USING btree ("person_id");
--> statement-breakpoint
CREATE INDEX "care_decision_of_client" ON "care_decision" USING btree ("client_id","done_at");
--> statement-breakpoint
CREATE INDEX "care_decision_of_owner" ON "care_decision" USING btree ("owner_id","done_at","due_on");
--> statement-breakpoint
CREATE INDEX "care_meeting_of_program" ON "care_meeting" USING btree ("program_id","planned_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "care_meeting_person_once" ON "care_meeting_person" USING btree ("meeting_id","client_id");
--> statement-breakpoint
CREATE INDEX "care_meeting_person_of" ON "care_meeting_person" USING btree ("client_id");
--> statement-breakpoint
-- A meeting that is signed or called off changes no more; nor does what was said there, but for sealing under another key and for disposal.
CREATE FUNCTION refuse_unless_disposing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM "setting" WHERE "key" = 'disposing') THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'raise_exception';
END $$;
--> statement-breakpoint
CREATE TRIGGER "care_meeting_no_change" BEFORE UPDATE ON "care_meeting"
FOR EACH ROW WHEN (OLD."ended_at" IS NOT NULL)
EXECUTE FUNCTION refuse_change('a meeting of the care team stays as it was signed');
--> statement-breakpoint
CREATE TRIGGER "care_meeting_no_delete" BEFORE DELETE ON "care_meeting"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_disposing('a meeting of the care team stays as it was signed');
--> statement-breakpoint
CREATE TRIGGER "care_meeting_no_truncate" BEFORE TRUNCATE ON "care_meeting"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a meeting of the care team stays as it was signed');
--> statement-breakpoint
CREATE TRIGGER "care_meeting_person_no_change" BEFORE UPDATE ON "care_meeting_person"
FOR EACH ROW WHEN (OLD."closed_at" IS NOT NULL)
EXECUTE FUNCTION refuse_unless_resealed('what was said at a meeting stays as it was signed', 'reasons', 'added_why', 'left_out_why', 'discussion');
--> statement-breakpoint
CREATE TRIGGER "care_meeting_person_no_delete" BEFORE DELETE ON "care_meeting_person"
FOR EACH ROW WHEN (OLD."closed_at" IS NOT NULL)
EXECUTE FUNCTION refuse_unless_disposing('what was said at a meeting stays as it was signed');
--> statement-breakpoint
CREATE TRIGGER "care_meeting_person_no_truncate" BEFORE TRUNCATE ON "care_meeting_person"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what was said at a meeting stays as it was signed');
--> statement-breakpoint
CREATE TRIGGER "care_decision_is_done_once" BEFORE UPDATE ON "care_decision"
FOR EACH ROW WHEN (OLD."document_id" IS NOT NULL AND (
	OLD."done_at" IS NOT NULL OR
	OLD."id" IS DISTINCT FROM NEW."id" OR
	OLD."person_id" IS DISTINCT FROM NEW."person_id" OR
	OLD."client_id" IS DISTINCT FROM NEW."client_id" OR
	OLD."text" IS DISTINCT FROM NEW."text" OR
	OLD."owner_id" IS DISTINCT FROM NEW."owner_id" OR
	OLD."due_on" IS DISTINCT FROM NEW."due_on" OR
	OLD."by" IS DISTINCT FROM NEW."by" OR
	OLD."created_at" IS DISTINCT FROM NEW."created_at" OR
	OLD."document_id" IS DISTINCT FROM NEW."document_id"
))
EXECUTE FUNCTION refuse_unless_resealed('a decision that was signed is done, not changed', 'text', 'happened');
--> statement-breakpoint
CREATE TRIGGER "care_decision_no_delete" BEFORE DELETE ON "care_decision"
FOR EACH ROW WHEN (OLD."document_id" IS NOT NULL)
EXECUTE FUNCTION refuse_unless_disposing('a decision that was signed is done, not changed');
--> statement-breakpoint
CREATE TRIGGER "care_decision_no_truncate" BEFORE TRUNCATE ON "care_decision"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a decision that was signed is done, not changed');
