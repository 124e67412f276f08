CREATE TABLE "addendum" (
	"id" text PRIMARY KEY NOT NULL,
	"note_id" text NOT NULL,
	"text" "bytea" NOT NULL,
	"signature" "bytea" NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"id" text PRIMARY KEY NOT NULL,
	"session" bigint NOT NULL,
	"client_id" text,
	"seat" text,
	"version" integer NOT NULL,
	"person" text NOT NULL,
	"status" text NOT NULL,
	"arrived_at" bigint,
	"left_at" bigint,
	"minutes" integer NOT NULL,
	"source" text NOT NULL,
	"reason" "bytea",
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"seq" integer PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL,
	"act" text NOT NULL,
	"subject" text NOT NULL,
	"session" bigint,
	"client_id" text,
	"detail" "bytea",
	"previous" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "client" (
	"id" text PRIMARY KEY NOT NULL,
	"name" "bytea" NOT NULL,
	"preferred_name" "bytea" NOT NULL,
	"locale" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"group_id" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text
);
--> statement-breakpoint
CREATE TABLE "event" (
	"session" bigint NOT NULL,
	"seq" integer NOT NULL,
	"at" bigint NOT NULL,
	"channel" text NOT NULL,
	"by" text NOT NULL,
	"command_id" text,
	"body" "bytea" NOT NULL,
	CONSTRAINT "event_session_seq_pk" PRIMARY KEY("session","seq")
);
--> statement-breakpoint
CREATE TABLE "therapy_group" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"title" text NOT NULL,
	"purpose" text NOT NULL,
	"capacity" integer NOT NULL,
	"planned_minutes" integer NOT NULL,
	"note_format" text NOT NULL,
	"agenda" jsonb NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_staff" (
	"group_id" text NOT NULL,
	"staff_id" text NOT NULL,
	CONSTRAINT "group_staff_group_id_staff_id_pk" PRIMARY KEY("group_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "note" (
	"id" text PRIMARY KEY NOT NULL,
	"session" bigint NOT NULL,
	"kind" text NOT NULL,
	"person" text NOT NULL,
	"client_id" text,
	"format" text NOT NULL,
	"content" "bytea" NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"author_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	"signed_at" bigint,
	"signed_by" text,
	"signature" "bytea",
	"reviewed_at" bigint,
	"reviewed_by" text
);
--> statement-breakpoint
CREATE TABLE "program" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"weekly_hours" integer NOT NULL,
	"weeks" integer NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "response" (
	"id" text PRIMARY KEY NOT NULL,
	"session" bigint NOT NULL,
	"block" text NOT NULL,
	"seat" text NOT NULL,
	"client_id" text,
	"worksheet" text NOT NULL,
	"answers" "bytea" NOT NULL,
	"sharing" jsonb NOT NULL,
	"recent" jsonb NOT NULL,
	"version" integer NOT NULL,
	"finished_at" bigint,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"id" text PRIMARY KEY NOT NULL,
	"session" bigint NOT NULL,
	"token_index" text NOT NULL,
	"name" "bytea" NOT NULL,
	"client_id" text,
	"locale" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "seat_token_index_unique" UNIQUE("token_index")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" bigint PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"planned_start" bigint NOT NULL,
	"planned_minutes" integer NOT NULL,
	"started_at" bigint,
	"ended_at" bigint,
	"closed_at" bigint,
	"join_code" "bytea" NOT NULL,
	"join_code_index" text NOT NULL,
	"join_token" "bytea" NOT NULL,
	"join_token_index" text NOT NULL,
	"display_code" "bytea" NOT NULL,
	"display_code_index" text NOT NULL,
	CONSTRAINT "session_join_code_index_unique" UNIQUE("join_code_index"),
	CONSTRAINT "session_join_token_index_unique" UNIQUE("join_token_index"),
	CONSTRAINT "session_display_code_index_unique" UNIQUE("display_code_index")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text PRIMARY KEY NOT NULL,
	"name" "bytea" NOT NULL,
	"credentials" text NOT NULL,
	"email" "bytea" NOT NULL,
	"email_index" text NOT NULL,
	"password_hash" text NOT NULL,
	"roles" jsonb NOT NULL,
	"locale" text NOT NULL,
	"active_until" bigint,
	"created_at" bigint NOT NULL,
	CONSTRAINT "staff_email_index_unique" UNIQUE("email_index")
);
--> statement-breakpoint
CREATE INDEX "addendum_of_note" ON "addendum" USING btree ("note_id");--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_version" ON "attendance" USING btree ("session","person","version");--> statement-breakpoint
CREATE INDEX "audit_of_subject" ON "audit" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "auth_session_of_staff" ON "auth_session" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "enrolment_in_group" ON "enrolment" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "enrolment_of_client" ON "enrolment" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "note_of_person" ON "note" USING btree ("session","person");--> statement-breakpoint
CREATE UNIQUE INDEX "response_of_seat" ON "response" USING btree ("session","block","seat");--> statement-breakpoint
CREATE INDEX "response_of_client" ON "response" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "seat_by_session" ON "seat" USING btree ("session");--> statement-breakpoint
CREATE INDEX "session_by_group" ON "session" USING btree ("group_id","planned_start");