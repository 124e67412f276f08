CREATE TABLE "closure" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"track_id" text,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"withdrawn_at" bigint
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"program_id" text NOT NULL,
	"kind" text NOT NULL,
	"scope" "bytea" NOT NULL,
	"given_on" text NOT NULL,
	"expires_on" text,
	"revoked_on" text,
	"revoked_by" text,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "day_pass" (
	"id" text PRIMARY KEY NOT NULL,
	"day_id" text NOT NULL,
	"token_index" text NOT NULL,
	"name" "bytea" NOT NULL,
	"client_id" text,
	"locale" text NOT NULL,
	"admitted_at" bigint,
	"ended_at" bigint,
	"created_at" bigint NOT NULL,
	CONSTRAINT "day_pass_token_index_unique" UNIQUE("token_index")
);
--> statement-breakpoint
CREATE TABLE "episode" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"program_id" text NOT NULL,
	"status" text NOT NULL,
	"referred_on" text,
	"details" "bytea",
	"admitted_on" text,
	"planned_discharge_on" text,
	"discharged_on" text,
	"disposition" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "episode_change" (
	"id" text PRIMARY KEY NOT NULL,
	"episode_id" text NOT NULL,
	"act" text NOT NULL,
	"day" text NOT NULL,
	"content" "bytea",
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "episode_level" (
	"id" text PRIMARY KEY NOT NULL,
	"episode_id" text NOT NULL,
	"level_id" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"reason" "bytea",
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "level_of_care" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"name" text NOT NULL,
	"code" text DEFAULT '' NOT NULL,
	"least_minutes" integer,
	"usual_minutes" integer,
	"least_days" integer,
	"usual_days" integer,
	"services_a_day" integer,
	"usual_weeks" integer,
	"step" integer NOT NULL,
	"ended_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_room" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"name" text NOT NULL,
	"capacity" integer,
	"ended_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "program_day" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"track_id" text NOT NULL,
	"day" text NOT NULL,
	"join_code" "bytea" NOT NULL,
	"join_code_index" text NOT NULL,
	"join_token" "bytea" NOT NULL,
	"join_token_index" text NOT NULL,
	"display_code" "bytea" NOT NULL,
	"display_code_index" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "program_day_join_code_index_unique" UNIQUE("join_code_index"),
	CONSTRAINT "program_day_join_token_index_unique" UNIQUE("join_token_index"),
	CONSTRAINT "program_day_display_code_index_unique" UNIQUE("display_code_index")
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"title" text,
	"rule" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"starts_at" text NOT NULL,
	"minutes" integer NOT NULL,
	"meeting_room_id" text,
	"facilitators" jsonb NOT NULL,
	"kept_plan_id" text,
	"follows" text,
	"by" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "track" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"name" text NOT NULL,
	"level_id" text,
	"capacity" integer,
	"ended_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "track_enrolment" (
	"id" text PRIMARY KEY NOT NULL,
	"track_id" text NOT NULL,
	"client_id" text NOT NULL,
	"episode_id" text,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "track_group" (
	"id" text PRIMARY KEY NOT NULL,
	"track_id" text NOT NULL,
	"group_id" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text
);
--> statement-breakpoint
ALTER TABLE "enrolment" ADD COLUMN "episode_id" text;--> statement-breakpoint
ALTER TABLE "enrolment" ADD COLUMN "track_enrolment_id" text;--> statement-breakpoint
ALTER TABLE "enrolment" ADD COLUMN "by" text;--> statement-breakpoint
ALTER TABLE "enrolment" ADD COLUMN "at" bigint;--> statement-breakpoint
ALTER TABLE "therapy_group" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "therapy_group" ADD COLUMN "service_code" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "program" ADD COLUMN "admission_criteria" jsonb;--> statement-breakpoint
ALTER TABLE "seat" ADD COLUMN "day_pass_id" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "service_code" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "series_id" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "occurrence" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "detached" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "meeting_room_id" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "facilitators" jsonb;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "cancelled_at" bigint;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "cancelled_by" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "cancel_reason" "bytea";--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "day_id" text;--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_track_id_track_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."track"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_pass" ADD CONSTRAINT "day_pass_day_id_program_day_id_fk" FOREIGN KEY ("day_id") REFERENCES "public"."program_day"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episode" ADD CONSTRAINT "episode_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episode" ADD CONSTRAINT "episode_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episode_change" ADD CONSTRAINT "episode_change_episode_id_episode_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episode"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episode_level" ADD CONSTRAINT "episode_level_episode_id_episode_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episode"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episode_level" ADD CONSTRAINT "episode_level_level_id_level_of_care_id_fk" FOREIGN KEY ("level_id") REFERENCES "public"."level_of_care"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_of_care" ADD CONSTRAINT "level_of_care_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_room" ADD CONSTRAINT "meeting_room_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_day" ADD CONSTRAINT "program_day_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_group_id_therapy_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."therapy_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_meeting_room_id_meeting_room_id_fk" FOREIGN KEY ("meeting_room_id") REFERENCES "public"."meeting_room"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track" ADD CONSTRAINT "track_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track" ADD CONSTRAINT "track_level_id_level_of_care_id_fk" FOREIGN KEY ("level_id") REFERENCES "public"."level_of_care"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track_enrolment" ADD CONSTRAINT "track_enrolment_track_id_track_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."track"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track_enrolment" ADD CONSTRAINT "track_enrolment_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track_enrolment" ADD CONSTRAINT "track_enrolment_episode_id_episode_id_fk" FOREIGN KEY ("episode_id") REFERENCES "public"."episode"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track_group" ADD CONSTRAINT "track_group_track_id_track_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."track"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "track_group" ADD CONSTRAINT "track_group_group_id_therapy_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."therapy_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "closure_of_program" ON "closure" USING btree ("program_id","from_day");--> statement-breakpoint
CREATE INDEX "consent_of_client" ON "consent" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "consent_by_expiry" ON "consent" USING btree ("program_id","expires_on");--> statement-breakpoint
CREATE INDEX "day_pass_of_day" ON "day_pass" USING btree ("day_id");--> statement-breakpoint
CREATE INDEX "day_pass_of_client" ON "day_pass" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "episode_of_client" ON "episode" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "episode_of_program" ON "episode" USING btree ("program_id","status");--> statement-breakpoint
CREATE INDEX "episode_change_of" ON "episode_change" USING btree ("episode_id","at");--> statement-breakpoint
CREATE INDEX "episode_level_of" ON "episode_level" USING btree ("episode_id");--> statement-breakpoint
CREATE INDEX "level_of_care_of_program" ON "level_of_care" USING btree ("program_id");--> statement-breakpoint
CREATE INDEX "meeting_room_of_program" ON "meeting_room" USING btree ("program_id");--> statement-breakpoint
CREATE UNIQUE INDEX "program_day_of" ON "program_day" USING btree ("program_id","track_id","day");--> statement-breakpoint
CREATE INDEX "series_of_group" ON "series" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "track_of_program" ON "track" USING btree ("program_id");--> statement-breakpoint
CREATE INDEX "track_enrolment_in" ON "track_enrolment" USING btree ("track_id");--> statement-breakpoint
CREATE INDEX "track_enrolment_of" ON "track_enrolment" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "track_group_of_track" ON "track_group" USING btree ("track_id");--> statement-breakpoint
CREATE INDEX "track_group_of_group" ON "track_group" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "enrolment_of_track" ON "enrolment" USING btree ("track_enrolment_id");--> statement-breakpoint
CREATE INDEX "seat_by_pass" ON "seat" USING btree ("day_pass_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_of_series" ON "session" USING btree ("series_id","occurrence");--> statement-breakpoint
CREATE INDEX "session_of_day" ON "session" USING btree ("day_id");
--> statement-breakpoint
-- Appended only, but for sealing under another key and for disposal.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('attendance', 'addendum', 'note', 'note_step', 'document_event', 'session_participant', 'participant_binding', 'session_staff', 'client_version', 'access_grant', 'client_merge', 'client_signature', 'disclosure', 'risk_outcome', 'follow_up', 'episode_change', 'consent')
		AND EXISTS (SELECT 1 FROM "setting" WHERE "key" = 'disposing') THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'raise_exception';
END $$;
--> statement-breakpoint
CREATE TRIGGER "episode_change_no_change" BEFORE UPDATE ON "episode_change"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('what was done about an episode stays', 'content');
--> statement-breakpoint
CREATE TRIGGER "episode_change_no_delete" BEFORE DELETE ON "episode_change"
FOR EACH ROW EXECUTE FUNCTION refuse_change('what was done about an episode stays');
--> statement-breakpoint
CREATE TRIGGER "episode_change_no_truncate" BEFORE TRUNCATE ON "episode_change"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what was done about an episode stays');
--> statement-breakpoint
CREATE TRIGGER "consent_no_change" BEFORE UPDATE ON "consent"
FOR EACH ROW WHEN (OLD."revoked_on" IS NOT NULL OR NEW."revoked_on" IS NULL OR OLD."given_on" IS DISTINCT FROM NEW."given_on" OR OLD."expires_on" IS DISTINCT FROM NEW."expires_on" OR OLD."kind" IS DISTINCT FROM NEW."kind" OR OLD."client_id" IS DISTINCT FROM NEW."client_id" OR OLD."program_id" IS DISTINCT FROM NEW."program_id" OR OLD."scope" IS DISTINCT FROM NEW."scope" OR OLD."by" IS DISTINCT FROM NEW."by" OR OLD."at" IS DISTINCT FROM NEW."at")
EXECUTE FUNCTION refuse_unless_resealed('a consent is revoked, not changed', 'scope');
--> statement-breakpoint
CREATE TRIGGER "consent_no_delete" BEFORE DELETE ON "consent"
FOR EACH ROW EXECUTE FUNCTION refuse_change('a consent is revoked, not changed');
--> statement-breakpoint
CREATE TRIGGER "consent_no_truncate" BEFORE TRUNCATE ON "consent"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a consent is revoked, not changed');
