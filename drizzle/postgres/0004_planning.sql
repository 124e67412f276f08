CREATE TABLE "kept_plan" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"program_id" text NOT NULL,
	"group_id" text,
	"name" text NOT NULL,
	"blocks" jsonb NOT NULL,
	"by" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "therapy_group" ADD COLUMN "meets" text DEFAULT 'room' NOT NULL;--> statement-breakpoint
ALTER TABLE "therapy_group" ADD COLUMN "meeting_link" "bytea";--> statement-breakpoint
ALTER TABLE "therapy_group" ADD COLUMN "agreement" jsonb;--> statement-breakpoint
ALTER TABLE "therapy_group" ADD COLUMN "names_agreed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "kept_plan_of_program" ON "kept_plan" USING btree ("program_id");