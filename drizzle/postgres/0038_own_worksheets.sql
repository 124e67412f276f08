CREATE TABLE "library_sheet" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"draft" jsonb,
	"edition" integer NOT NULL,
	"draft_by" text NOT NULL,
	"draft_at" bigint NOT NULL,
	"by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"archived_at" bigint
);
--> statement-breakpoint
CREATE TABLE "library_version" (
	"sheet_id" text NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "library_version_sheet_id_number_pk" PRIMARY KEY("sheet_id","number")
);
--> statement-breakpoint
ALTER TABLE "library_sheet" ADD CONSTRAINT "library_sheet_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "library_version" ADD CONSTRAINT "library_version_sheet_id_library_sheet_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."library_sheet"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "library_sheet_of_program" ON "library_sheet" USING btree ("program_id");
--> statement-breakpoint
-- Plans, logs and answers name a version by its number: what it says stays.
CREATE TRIGGER "library_version_no_update" BEFORE UPDATE ON "library_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change('a published worksheet never changes');
--> statement-breakpoint
CREATE TRIGGER "library_version_no_delete" BEFORE DELETE ON "library_version"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_disposing('a published worksheet never changes');
--> statement-breakpoint
CREATE TRIGGER "library_version_no_truncate" BEFORE TRUNCATE ON "library_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a published worksheet never changes');
