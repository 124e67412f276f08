CREATE TABLE "measure_assignment" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"client_id" text,
	"slug" text NOT NULL,
	"rule" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"ended_by" text
);
--> statement-breakpoint
CREATE TABLE "measure_handover" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"client_id" text NOT NULL,
	"program_id" text NOT NULL,
	"slug" text NOT NULL,
	"is_heard" boolean NOT NULL,
	"answers" "bytea" NOT NULL,
	"version" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	CONSTRAINT "measure_handover_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "measure_result" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"program_id" text NOT NULL,
	"session" bigint,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"is_complete" boolean NOT NULL,
	"missing" text NOT NULL,
	"source" text NOT NULL,
	"by" text,
	"day" text NOT NULL,
	"at" bigint NOT NULL,
	"recorded_at" bigint NOT NULL,
	"edition" integer NOT NULL,
	"supersedes" text,
	"is_withdrawn" boolean NOT NULL,
	"reason" "bytea"
);
--> statement-breakpoint
ALTER TABLE "folded_log" ADD COLUMN "measured_to" integer;
--> statement-breakpoint
ALTER TABLE "measure_assignment" ADD CONSTRAINT "measure_assignment_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "measure_assignment" ADD CONSTRAINT "measure_assignment_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "measure_handover" ADD CONSTRAINT "measure_handover_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "measure_handover" ADD CONSTRAINT "measure_handover_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "measure_result" ADD CONSTRAINT "measure_result_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "measure_result" ADD CONSTRAINT "measure_result_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "measure_result" ADD CONSTRAINT "measure_result_session_session_id_fk" FOREIGN KEY ("session") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "measure_assignment_of_program" ON "measure_assignment" USING btree ("program_id");
--> statement-breakpoint
CREATE INDEX "measure_assignment_of_client" ON "measure_assignment" USING btree ("client_id");
--> statement-breakpoint
CREATE INDEX "measure_handover_of_client" ON "measure_handover" USING btree ("client_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "measure_result_once" ON "measure_result" USING btree ("session","client_id","slug","edition");
--> statement-breakpoint
CREATE UNIQUE INDEX "measure_result_superseded_once" ON "measure_result" USING btree ("supersedes");
--> statement-breakpoint
CREATE INDEX "measure_result_of_client" ON "measure_result" USING btree ("client_id","day");
--> statement-breakpoint
CREATE INDEX "measure_result_of_program" ON "measure_result" USING btree ("program_id","day");
--> statement-breakpoint
-- A result is corrected by another row, never changed; an assignment changes only to end.
CREATE TRIGGER "measure_result_no_change" BEFORE UPDATE ON "measure_result"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('a result is corrected by another one', 'content', 'reason');
--> statement-breakpoint
CREATE TRIGGER "measure_result_no_delete" BEFORE DELETE ON "measure_result"
FOR EACH ROW EXECUTE FUNCTION refuse_but_disposing('a result is corrected by another one');
--> statement-breakpoint
CREATE TRIGGER "measure_result_no_truncate" BEFORE TRUNCATE ON "measure_result"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_but_disposing('a result is corrected by another one');
--> statement-breakpoint
CREATE TRIGGER "measure_assignment_only_ends" BEFORE UPDATE ON "measure_assignment"
FOR EACH ROW WHEN (OLD."id" IS DISTINCT FROM NEW."id" OR OLD."program_id" IS DISTINCT FROM NEW."program_id" OR OLD."client_id" IS DISTINCT FROM NEW."client_id" OR OLD."slug" IS DISTINCT FROM NEW."slug" OR OLD."rule" IS DISTINCT FROM NEW."rule" OR OLD."starts_on" IS DISTINCT FROM NEW."starts_on" OR OLD."by" IS DISTINCT FROM NEW."by" OR OLD."at" IS DISTINCT FROM NEW."at" OR OLD."ends_on" IS NOT NULL)
EXECUTE FUNCTION refuse_change('an assignment ends, and changes no other way');
