CREATE TABLE "own_format" (
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"program_id" text NOT NULL,
	"name" jsonb NOT NULL,
	"sections" jsonb NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "own_format_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "snippet" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"key" "bytea" NOT NULL,
	"text" "bytea" NOT NULL,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "group_purpose" text;
--> statement-breakpoint
ALTER TABLE "own_format" ADD CONSTRAINT "own_format_program_id_program_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."program"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "snippet" ADD CONSTRAINT "snippet_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "own_format_of_program" ON "own_format" USING btree ("program_id");
--> statement-breakpoint
CREATE INDEX "snippet_of_staff" ON "snippet" USING btree ("staff_id");
