CREATE TABLE "attendance_rule" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"kind" text NOT NULL,
	"times" integer NOT NULL,
	"window_days" integer NOT NULL,
	"counts_excused" boolean NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "obligation_act" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"program_id" text NOT NULL,
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"words" "bytea" NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"withdrawn_at" bigint,
	"withdrawn_by" text
);
--> statement-breakpoint
CREATE TABLE "obligation_rule" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"kind" text NOT NULL,
	"interval_length" integer NOT NULL,
	"warn_days" integer NOT NULL,
	"owner" text NOT NULL,
	"source" text NOT NULL,
	"source_on" text,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outreach" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"program_id" text NOT NULL,
	"since" text NOT NULL,
	"open" text,
	"owner_id" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"closed_at" bigint,
	"closed_by" text,
	"outcome" text,
	"words" "bytea"
);
--> statement-breakpoint
CREATE TABLE "outreach_try" (
	"id" text PRIMARY KEY NOT NULL,
	"outreach_id" text NOT NULL,
	"way" text NOT NULL,
	"tried_at" bigint NOT NULL,
	"outcome" text NOT NULL,
	"words" "bytea" NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attendance_rule" ADD CONSTRAINT "attendance_rule_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "obligation_act" ADD CONSTRAINT "obligation_act_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "obligation_act" ADD CONSTRAINT "obligation_act_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "obligation_rule" ADD CONSTRAINT "obligation_rule_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "outreach_try" ADD CONSTRAINT "outreach_try_outreach_id_outreach_id_fk" FOREIGN KEY ("outreach_id") REFERENCES "public"."outreach"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "attendance_rule_of_program" ON "attendance_rule" USING btree ("program_id");
--> statement-breakpoint
CREATE INDEX "obligation_act_of_client" ON "obligation_act" USING btree ("client_id","kind");
--> statement-breakpoint
CREATE INDEX "obligation_act_of_program" ON "obligation_act" USING btree ("program_id");
--> statement-breakpoint
CREATE INDEX "obligation_rule_of_program" ON "obligation_rule" USING btree ("program_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "outreach_open" ON "outreach" USING btree ("open");
--> statement-breakpoint
CREATE INDEX "outreach_of_client" ON "outreach" USING btree ("client_id");
--> statement-breakpoint
CREATE INDEX "outreach_of_program" ON "outreach" USING btree ("program_id","closed_at");
--> statement-breakpoint
CREATE INDEX "outreach_try_of" ON "outreach_try" USING btree ("outreach_id","tried_at");
--> statement-breakpoint
-- A certification is withdrawn, never changed; a try to reach somebody is appended.
CREATE FUNCTION refuse_but_disposing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM "setting" WHERE "key" = 'disposing') THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'raise_exception';
END $$;
--> statement-breakpoint
CREATE TRIGGER "obligation_act_no_change" BEFORE UPDATE ON "obligation_act"
FOR EACH ROW WHEN (
	OLD."id" IS DISTINCT FROM NEW."id" OR OLD."client_id" IS DISTINCT FROM NEW."client_id" OR
	OLD."program_id" IS DISTINCT FROM NEW."program_id" OR OLD."kind" IS DISTINCT FROM NEW."kind" OR
	OLD."day" IS DISTINCT FROM NEW."day" OR OLD."words" IS DISTINCT FROM NEW."words" OR
	OLD."by" IS DISTINCT FROM NEW."by" OR OLD."at" IS DISTINCT FROM NEW."at" OR OLD."withdrawn_at" IS NOT NULL
)
EXECUTE FUNCTION refuse_unless_resealed('a certification is withdrawn, not changed', 'words');
--> statement-breakpoint
CREATE TRIGGER "obligation_act_no_delete" BEFORE DELETE ON "obligation_act"
FOR EACH ROW EXECUTE FUNCTION refuse_but_disposing('a certification is withdrawn, not changed');
--> statement-breakpoint
CREATE TRIGGER "obligation_act_no_truncate" BEFORE TRUNCATE ON "obligation_act"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_but_disposing('a certification is withdrawn, not changed');
--> statement-breakpoint
CREATE TRIGGER "outreach_try_no_change" BEFORE UPDATE ON "outreach_try"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('what was tried stays', 'words');
--> statement-breakpoint
CREATE TRIGGER "outreach_try_no_delete" BEFORE DELETE ON "outreach_try"
FOR EACH ROW EXECUTE FUNCTION refuse_but_disposing('what was tried stays');
--> statement-breakpoint
CREATE TRIGGER "outreach_try_no_truncate" BEFORE TRUNCATE ON "outreach_try"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_but_disposing('what was tried stays');
