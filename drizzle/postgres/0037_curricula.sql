CREATE TABLE "coverage_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"program_id" text NOT NULL,
	"curriculum" text NOT NULL,
	"module" text NOT NULL,
	"stage" text NOT NULL,
	"day" text NOT NULL,
	"note" "bytea",
	"takes_back" text,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "curriculum_version" (
	"curriculum" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"kept_at" bigint NOT NULL,
	CONSTRAINT "curriculum_version_curriculum_version_pk" PRIMARY KEY("curriculum","version")
);
--> statement-breakpoint
CREATE TABLE "group_curriculum" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"curriculum" text NOT NULL,
	"version" integer NOT NULL,
	"locale" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"ended_by" text,
	"open" text
);
--> statement-breakpoint
CREATE TABLE "session_module" (
	"id" text PRIMARY KEY NOT NULL,
	"session" bigint NOT NULL,
	"edition" integer NOT NULL,
	"curriculum" text NOT NULL,
	"version" integer NOT NULL,
	"module" text,
	"template" text,
	"template_version" integer,
	"blocks" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kept_plan" ADD COLUMN "notes" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "coverage_entry" ADD CONSTRAINT "coverage_entry_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "coverage_entry" ADD CONSTRAINT "coverage_entry_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "group_curriculum" ADD CONSTRAINT "group_curriculum_group_id_therapy_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."therapy_group"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "session_module" ADD CONSTRAINT "session_module_session_session_id_fk" FOREIGN KEY ("session") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "coverage_entry_of" ON "coverage_entry" USING btree ("client_id");
--> statement-breakpoint
CREATE INDEX "coverage_entry_in" ON "coverage_entry" USING btree ("program_id");
--> statement-breakpoint
CREATE INDEX "group_curriculum_of" ON "group_curriculum" USING btree ("group_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "group_curriculum_open" ON "group_curriculum" USING btree ("open");
--> statement-breakpoint
CREATE UNIQUE INDEX "session_module_of" ON "session_module" USING btree ("session","edition");
--> statement-breakpoint
-- What a session taught is chosen by appending, and so is what staff writes down about a person; a kept version stays as it was.
CREATE FUNCTION refuse_module_after_start() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM "session" WHERE "id" = NEW."session" AND "started_at" < NEW."at") THEN
		RAISE EXCEPTION 'what a session teaches is chosen before it starts' USING ERRCODE = 'raise_exception';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "session_module_before_its_start" BEFORE INSERT ON "session_module"
FOR EACH ROW EXECUTE FUNCTION refuse_module_after_start();
--> statement-breakpoint
CREATE TRIGGER "session_module_no_change" BEFORE UPDATE OR DELETE ON "session_module"
FOR EACH ROW EXECUTE FUNCTION refuse_but_disposing('what a session teaches is chosen by appending');
--> statement-breakpoint
CREATE TRIGGER "session_module_no_truncate" BEFORE TRUNCATE ON "session_module"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_but_disposing('what a session teaches is chosen by appending');
--> statement-breakpoint
CREATE TRIGGER "coverage_entry_no_change" BEFORE UPDATE ON "coverage_entry"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('what was written down of a module is taken back, not changed', 'note');
--> statement-breakpoint
CREATE TRIGGER "coverage_entry_no_delete" BEFORE DELETE ON "coverage_entry"
FOR EACH ROW EXECUTE FUNCTION refuse_but_disposing('what was written down of a module is taken back, not changed');
--> statement-breakpoint
CREATE TRIGGER "coverage_entry_no_truncate" BEFORE TRUNCATE ON "coverage_entry"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_but_disposing('what was written down of a module is taken back, not changed');
--> statement-breakpoint
CREATE TRIGGER "curriculum_version_no_change" BEFORE UPDATE OR DELETE ON "curriculum_version"
FOR EACH ROW EXECUTE FUNCTION refuse_but_disposing('a kept version of a curriculum stays');
