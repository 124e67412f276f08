CREATE TABLE "disclosure" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"program_id" text NOT NULL,
	"recipient" "bytea" NOT NULL,
	"purpose" "bytea" NOT NULL,
	"authority" text NOT NULL,
	"basis" "bytea" NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"parts" jsonb NOT NULL,
	"documents" "bytea" NOT NULL,
	"part_2" boolean NOT NULL,
	"scope" "bytea",
	"pages" integer NOT NULL,
	"hash" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"by" text NOT NULL,
	"params" "bytea" NOT NULL,
	"status" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"file_name" text,
	"file_key" "bytea",
	"bytes" bigint,
	"hash" text,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "program" ADD COLUMN "letterhead" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "program" ADD COLUMN "part_2" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_by_staff_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_by_staff_id_fk" FOREIGN KEY ("by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "disclosure_of_client" ON "disclosure" USING btree ("client_id","at");
--> statement-breakpoint
CREATE INDEX "job_of_staff" ON "job" USING btree ("by","created_at");
--> statement-breakpoint
CREATE INDEX "job_by_status" ON "job" USING btree ("status","expires_at");
--> statement-breakpoint
-- What was disclosed, to whom and by what right stays as it was written down; only sealed again under a newer key.
CREATE TRIGGER "disclosure_no_change" BEFORE UPDATE ON "disclosure"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('a disclosure that was made stays on record', 'recipient', 'purpose', 'basis', 'documents', 'scope');
--> statement-breakpoint
CREATE TRIGGER "disclosure_no_delete" BEFORE DELETE ON "disclosure"
FOR EACH ROW EXECUTE FUNCTION refuse_change('a disclosure that was made stays on record');
--> statement-breakpoint
CREATE TRIGGER "disclosure_no_truncate" BEFORE TRUNCATE ON "disclosure"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a disclosure that was made stays on record');
